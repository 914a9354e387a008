-- What the reason does not say: until when, which mute, what other watches came to.
-- JSON in text, which can hold every character.
alter table decision add column details text not null default '{}';

-- The message that a decision sends or edits, as it stands after it; null when it does neither.
alter table decision add column notice text;

update decision
set notice = json_build_object('key', 'item:' || item, 'urgency', 'ordinary', 'times', 1, 'twins', json_build_array())::text
where reason = 'NOW' and announced_at is null;

drop index decision_waiting;
create index decision_waiting on decision (decided_at)
  where notice is not null and announced_at is null;

-- A watch that has told a subject keeps still about it: until a time, or until it is armed again.
create table cooldown (
  watch bigint not null,
  subject text not null,
  subscriber bigint not null,
  item bigint not null,
  fired_at timestamptz not null,
  since timestamptz not null,
  until timestamptz,
  times integer not null,
  primary key (watch, subject)
) with (fillfactor = 80);

create index cooldown_subscriber on cooldown (subscriber);
create index cooldown_since on cooldown using brin (since);

-- The messages that subscribers have, as they stand now; those told at once count against limits.
create table told (
  subscriber bigint not null,
  item bigint not null,
  offer bigint not null,
  told_at timestamptz not null,
  content text not null,
  primary key (subscriber, item)
) with (fillfactor = 80);

create index told_offer on told (subscriber, offer);
create index told_lately on told (subscriber, told_at);
create index told_at on told using brin (told_at);

-- What waits for one occasion and is told together. While it is open it takes entries; there is at
-- most one open window for each subscriber, occasion and (where it gathers) watch. It shares its
-- ids with the decisions, because both ask for notifications.
create table digest (
  id bigint primary key default nextval('decision_id'),
  subscriber bigint not null,
  occasion text not null,
  watch bigint not null default 0,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  look_at timestamptz not null,
  closed_at timestamptz,
  announced_at timestamptz
);

create unique index digest_open on digest (subscriber, occasion, watch) where closed_at is null;
create index digest_due on digest (look_at) where closed_at is null;
create index digest_opened on digest (opened_at) where closed_at is null;
create index digest_waiting on digest (closed_at)
  where closed_at is not null and announced_at is null;
create index digest_subscriber on digest (subscriber);
create index digest_closed on digest using brin (closed_at);

create table digest_entry (
  digest bigint not null references digest on delete cascade,
  item bigint not null,
  revision integer not null,
  day date not null,
  offer bigint not null,
  priority smallint not null,
  weight double precision not null,
  taste double precision not null,
  alert boolean not null,
  content text not null,
  primary key (digest, item)
);
