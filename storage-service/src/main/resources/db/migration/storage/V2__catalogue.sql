-- One row: the version that the catalogue has reached. Every transaction that changes the catalogue
-- takes its version here as the last thing it does.
create table catalog_version (
  one_row boolean primary key default true check (one_row),
  version bigint not null default 0,
  forgotten bigint not null default 0
);

insert into catalog_version default values;

comment on column catalog_version.forgotten is 'the newest version that catalog_change no longer holds';

-- What each version changed, kept for a day.
create table catalog_change (
  part text not null,
  version bigint not null,
  id bigint not null,
  changed_at timestamptz not null,
  primary key (part, version, id)
);

create index catalog_change_age on catalog_change (changed_at);

create table subscriber (
  id bigint generated always as identity primary key,
  channel text not null,
  target text not null,
  topic integer,
  sender bigint,
  language text not null,
  paused boolean not null default false,
  closed boolean not null default false,
  opened_at timestamptz not null,
  unique nulls not distinct (channel, target, topic)
);

create index subscriber_sender on subscriber (sender);

comment on column subscriber.opened_at is 'when they last wrote to us; an older refusal closes nothing';

-- A source as its JSON; what statements ask for stands in columns that follow it.
create table source (
  id bigint generated always as identity primary key,
  body jsonb not null,
  sharing uuid,
  name text not null generated always as (body ->> 'name') stored,
  category text not null generated always as (body ->> 'category') stored,
  open boolean not null generated always as ((body -> 'open')::boolean) stored,
  aliased boolean not null generated always as (body -> 'fallbacks' <> '[]'::jsonb) stored
);

create unique index source_sharing on source (open, sharing) where sharing is not null;

comment on column source.sharing is 'hash of all that makes two sources the same; null for a source that nobody may join';

create table source_member (
  source bigint not null references source on delete cascade,
  subscriber bigint not null references subscriber on delete cascade,
  primary key (source, subscriber)
);

create index source_member_subscriber on source_member (subscriber);

create table watch (
  id bigint generated always as identity primary key,
  subscriber bigint not null references subscriber on delete cascade,
  name text not null,
  query text not null,
  active boolean not null default true
);

create index watch_subscriber on watch (subscriber, id);

create table sender (
  id bigint generated always as identity primary key,
  channel text not null,
  name text not null default '',
  token text not null,
  fingerprint text not null,
  proxy text,
  enabled boolean not null default true,
  unique (channel, fingerprint)
);

comment on column sender.fingerprint is 'keyed hash of the token, by which an equal token is known';

create table setting (
  id bigint generated always as identity primary key,
  name text not null unique,
  value text not null
);
