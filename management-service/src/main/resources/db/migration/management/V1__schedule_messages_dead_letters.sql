-- When each source is collected. A row is there exactly while its source is to be collected.
create table schedule (
  source bigint primary key,
  priority text not null,
  interval_seconds double precision not null,
  -- The source's generation, and the last one of which a collection has succeeded: as long as they
  -- differ, collections are silent.
  generation int not null,
  baseline int not null default 0,
  next_at timestamptz not null,
  -- The collection under way; announced_at is when the broker had its request.
  run bigint,
  run_generation int,
  requested_at timestamptz,
  announced_at timestamptz,
  deadline timestamptz,
  -- What the collector wants to know again, and how the source fares.
  cursor text,
  serving int not null default 0,
  failures int not null default 0,
  items bigint not null default 0,
  last_success timestamptz,
  last_error text
);

create index schedule_due on schedule (priority, next_at) where run is null;
create index schedule_under_way on schedule (priority, deadline) where run is not null;

create sequence run_number;

-- Messages that an admin sends to one subscriber.
create table message (
  id bigint generated always as identity primary key,
  notification jsonb not null,
  created_at timestamptz not null,
  announced_at timestamptz
);

create index message_unannounced on message (created_at) where announced_at is null;

create table dead_letter (
  id bigint generated always as identity primary key,
  queue text not null,
  message_id text not null,
  type text,
  reason text not null,
  exception text,
  headers jsonb not null,
  body bytea not null,
  died_at timestamptz not null,
  replayed_at timestamptz,
  -- The same letter delivered again is the same letter; a replay that dies again has a later reason.
  unique (queue, message_id)
);
