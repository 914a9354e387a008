-- Which accounts a subscriber has written to, and which of them may therefore write back.
create table acquaintance (
  subscriber bigint not null references subscriber on delete cascade,
  sender bigint not null,
  met_at timestamptz not null,
  primary key (subscriber, sender)
);

create index acquaintance_sender on acquaintance (sender);

insert into acquaintance (subscriber, sender, met_at)
select id, sender, opened_at from subscriber where sender is not null;
