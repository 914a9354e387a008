-- Subscribers for whom something was decided; their rows are locked while it is.
create table subscriber (
  id bigint primary key
);

-- Items that somebody wanted, each once, so that a decision can be told again after a crash.
-- Like decisions they have a partition for every day on which a revision was stored.
create table matched_item (
  item bigint not null,
  revision integer not null,
  day date not null,
  matched_at timestamptz not null,
  content text not null,
  primary key (item, revision, day)
) partition by list (day);

create sequence decision_id;

-- What became of one revision of an item for one subscriber, and why. NOW must be announced.
create table decision (
  id bigint not null default nextval('decision_id'),
  subscriber bigint not null,
  item bigint not null,
  revision integer not null,
  day date not null,
  reason text not null,
  watches text not null,
  decided_at timestamptz not null,
  announced_at timestamptz,
  primary key (id, day),
  unique (subscriber, item, revision, day)
) partition by list (day);

create index decision_waiting on decision (decided_at)
  where reason = 'NOW' and announced_at is null;
