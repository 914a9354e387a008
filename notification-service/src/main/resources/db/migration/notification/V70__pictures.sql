-- Pictures, the manner in which a message arrives, and what a message shows that a key names.

alter table notification
  -- In which manner it arrives.
  add column manner jsonb not null default '{}',
  -- Which of its pictures could not be shown, counted from 0: the text leads to them.
  add column lost integer[] not null default '{}',
  -- What can be edited of the message that was sent: its text, its caption, or nothing.
  add column shows text not null default 'text';

alter table known_message add column captioned boolean not null default false;

-- What the channel calls a picture that it has from us, so that it is uploaded once.
create table picture_file (
  sender bigint not null,
  -- SHA-256 of the picture's address.
  picture bytea not null,
  file text not null,
  at timestamptz not null,
  primary key (sender, picture)
);
create index picture_file_at on picture_file (at);

-- What an operator may have sent once more.
create index notification_replayable on notification (id) where state in ('uncertain', 'exhausted');

-- Whether what grew old during the silence has been gathered.
alter table silence add column gathered boolean not null default false;
