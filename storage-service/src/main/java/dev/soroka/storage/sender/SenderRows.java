package dev.soroka.storage.sender;

import dev.soroka.storage.catalog.CatalogRows;

/** The table of accounts. */
interface SenderRows extends CatalogRows<SenderRow> {}
