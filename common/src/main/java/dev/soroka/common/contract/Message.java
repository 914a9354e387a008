package dev.soroka.common.contract;

/** Everything that crosses the broker; the permitted records are the index of the whole system. */
public sealed interface Message
    permits CatalogChanged,
        CollectRequested,
        CollectionFinished,
        ItemMatched,
        ItemsCollected,
        ItemsStored,
        NotificationFinished,
        NotificationRequested,
        ReplyRequested,
        StreamHeartbeat {}
