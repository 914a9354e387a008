-- What subscribers thought of items, with what the items had that a taste can rest on: the item
-- itself may be gone by the time a taste is learned again. Ratings are erased with the subscriber.
create table rating (
  subscriber bigint not null references subscriber on delete cascade,
  item bigint not null,
  liked boolean not null,
  features text not null,
  rated_at timestamptz not null,
  primary key (subscriber, item)
);

-- How often the ratings of a subscriber changed, so that every instance learns of it.
create table taste (
  subscriber bigint primary key references subscriber on delete cascade,
  version bigint not null,
  changed_at timestamptz not null
);

create index taste_changed on taste (changed_at);
