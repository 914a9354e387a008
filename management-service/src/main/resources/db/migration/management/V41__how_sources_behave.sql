-- How a source behaves, as the collector said last, and what its owner was told of it.
alter table schedule
  -- How long until the source is worth asking again; never less than interval_seconds.
  add column pace_seconds double precision,
  add column breaker text not null default 'CLOSED',
  add column changed_at timestamptz,
  add column habit_seconds double precision,
  -- Since when its own address gives nothing.
  add column trouble_since timestamptz,
  -- FAILING or FALLBACK while its owner believes so.
  add column told text,
  add column quiet_told boolean not null default false,
  add column lost_told text[] not null default '{}';

-- What the owners of a source are to be told; told once, to those who are owners then.
create table source_notice (
  id bigint generated always as identity primary key,
  source bigint not null,
  news jsonb not null,
  created_at timestamptz not null,
  told_at timestamptz
);

create index source_notice_untold on source_notice (id) where told_at is null;
create index source_notice_told on source_notice (told_at) where told_at is not null;
