package dev.soroka.storage.ban;

import dev.soroka.storage.catalog.CatalogRows;

/** The table of bans. */
interface BanRows extends CatalogRows<BanRow> {}
