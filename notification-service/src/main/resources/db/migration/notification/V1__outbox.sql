-- What goes out. A row is due until it has reached its final state; only the holder of its sender's
-- lease may take it for sending, and does so in one statement that checks the lease's epoch.

create table lease (
  sender bigint primary key,
  holder uuid not null,
  -- Grows by one at each take-over; what was claimed carries it.
  epoch bigint not null,
  -- By this database's clock.
  until timestamptz not null,
  -- How the sender fares, for whichever instance is asked.
  state text not null default 'sending',
  per_second double precision not null default 0,
  in_flight integer not null default 0,
  silent_until timestamptz
);

create table notification (
  id bigint generated always as identity primary key,
  origin text not null,
  request bigint not null,
  subscriber bigint,
  channel text not null,
  target text not null,
  topic integer,
  -- 0 while no account of the channel is known.
  sender bigint not null,
  language text not null,
  -- 0 alert, 1 ordinary, 2 digest, 3 campaign
  urgency smallint not null,
  key text,
  reason text not null,
  title text not null,
  content jsonb not null,
  timeline jsonb not null,
  -- due, sending, or a final state
  state text not null,
  not_before timestamptz,
  -- How many messages of a long text the channel has.
  part smallint not null default 0,
  -- How many calls failed through the channel's fault.
  tries smallint not null default 0,
  -- Whether it may have arrived before and says so.
  repeated boolean not null default false,
  -- The lease's epoch under which it was last taken for sending, when, and the message it edits.
  epoch bigint,
  started_at timestamptz,
  edits bigint,
  message bigint,
  -- Where the chat was before it moved.
  moved_from text,
  error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  finished_at timestamptz,
  announced_at timestamptz,
  unique (origin, request)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create index notification_due on notification (sender, urgency, id) where state = 'due';
create index notification_due_chat on notification (sender, target) where state = 'due';
create index notification_sending on notification (sender, target) where state = 'sending';
create index notification_unannounced on notification (id)
  where finished_at is not null and announced_at is null;
create index notification_subscriber on notification (subscriber, id);

-- Which message a key names in a chat.
create table known_message (
  sender bigint not null,
  target text not null,
  key text not null,
  message bigint not null,
  -- The notification that it shows; null for an answer.
  notification bigint,
  at timestamptz not null,
  primary key (sender, target, key)
);
create index known_message_at on known_message (at);

-- Where the channel wants no calls for a while; an empty target is the whole account.
create table silence (
  sender bigint not null,
  target text not null,
  until timestamptz not null,
  primary key (sender, target)
);
