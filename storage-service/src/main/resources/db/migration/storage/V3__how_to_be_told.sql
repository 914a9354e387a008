-- How a watch and a subscriber want to be told, and whom operators banned.
alter table watch add column delivery jsonb not null default '{}';
alter table subscriber add column preferences jsonb not null default '{}';

comment on column watch.delivery is 'what it does not say is as usual';
comment on column subscriber.preferences is 'what it does not say is as usual';

create table ban (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('TOKEN', 'AUTHOR', 'SOURCE')),
  value text not null check (value <> ''),
  note text not null default ''
);

create unique index ban_once on ban (kind, lower(value));
