-- The instances of this service that live: what one holds is free again once its time is over. All
-- times here are by this database's clock.
create table instance (
  id uuid primary key,
  until timestamptz not null
);

-- Which instance listens to a bot.
create table lease (
  sender bigint primary key,
  holder uuid,
  -- Grows by one at each take-over.
  epoch bigint not null
);

-- What Telegram told us: one row per update, handled in order within a chat. What has been handled
-- keeps its number, by which a repetition is known, and nothing that a person said.
create table incoming (
  id bigint generated always as identity primary key,
  sender bigint not null,
  update_id bigint not null,
  chat bigint,
  -- JSON in ASCII. Text, because jsonb refuses what people can type, such as U+0000.
  body text,
  received_at timestamptz not null,
  not_before timestamptz not null,
  tries int not null default 0,
  holder uuid,
  handled_at timestamptz,
  outcome text,
  unique (sender, update_id)
);

create index incoming_waiting on incoming (sender, chat, id) where handled_at is null;
create index incoming_handled on incoming (handled_at) where handled_at is not null;

-- What a button needs to know and has no room for.
create table draft (
  id bigint generated always as identity primary key,
  chat text not null,
  topic int,
  body text not null,
  created_at timestamptz not null
);

create index draft_chat on draft (chat);
create index draft_created on draft (created_at);
