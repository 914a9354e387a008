-- Streams and who was last asked to hold them. A row is there exactly while its source is to be held.
create table stream (
  source bigint primary key,
  generation int not null,
  definition uuid not null,
  -- The last epoch under which the stream was requested; null before the first.
  epoch bigint,
  requested_at timestamptz,
  announced_at timestamptz,
  -- When it is requested anew, unless a heartbeat comes before.
  deadline timestamptz not null,
  unanswered int not null default 0,
  -- What its holder wants to be handed to the next, and how the stream fares.
  memory text,
  items bigint not null default 0,
  items_before bigint not null default 0,
  last_success timestamptz,
  problem text
);

create index stream_deadline on stream (deadline);

-- Epochs grow over all streams and all times, so that a source that comes back starts above what it had.
create sequence stream_epoch;

comment on column stream.definition is 'hash of the source as it was when it was last put here';
comment on column stream.items is 'how many items came under the present epoch';
comment on column stream.items_before is 'how many items came under all epochs before';
