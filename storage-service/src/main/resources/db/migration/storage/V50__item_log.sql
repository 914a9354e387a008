-- Whoever follows all items reads them in the order in which they were stored.
create index item_stored on item (stored_at, id) where latest;
