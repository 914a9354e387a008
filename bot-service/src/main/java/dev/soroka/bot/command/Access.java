package dev.soroka.bot.command;

/** Who may do something in a group; in a private chat everybody is at home. */
enum Access {
  EVERYONE,
  ADMINISTRATORS
}
