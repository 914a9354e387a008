package dev.soroka.storage.setting;

import dev.soroka.storage.catalog.CatalogRows;

/** The table of settings. */
interface SettingRows extends CatalogRows<SettingRow> {}
