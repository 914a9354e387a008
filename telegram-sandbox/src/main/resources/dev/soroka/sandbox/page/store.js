// What the page knows, and what the reader has already read.
import { get } from "./api.js";

export const store = {
  bot: Number(sessionStorage.getItem("bot") ?? 0),
  bots: [],
  people: new Map(),
  chats: new Map(),
  open: null,
};

export const currentBot = () => store.bots.find((bot) => bot.id === store.bot);

const readKey = (chat) => `read:${store.bot}:${chat}`;
export const lastRead = (chat) => Number(localStorage.getItem(readKey(chat)) ?? 0);

export function markRead(chat, message) {
  if (message > lastRead(chat)) localStorage.setItem(readKey(chat), message);
}

/** Posts of channels have no author. */
export const isFromBot = (message) => message.from?.is_bot ?? true;

/** How many messages of bots in a chat have not been read. */
export function unread(chat) {
  const read = lastRead(chat.id);
  return chat.from_bots.filter((id) => id > read).length;
}

export function choose(bot) {
  store.bot = bot;
  sessionStorage.setItem("bot", bot);
}

/** Loads bots, people and chats afresh. */
export async function load() {
  let state = await get("state", { bot: store.bot });
  if (state.bots.length > 0 && !state.bots.some((bot) => bot.id === store.bot)) {
    choose(state.bots[0].id);
    state = await get("state", { bot: store.bot });
  }
  store.bots = state.bots;
  store.people = new Map(state.people.map((person) => [person.id, person]));
  store.chats = new Map(state.chats.map((chat) => [chat.id, chat]));
}

export const nameOf = (who) => who?.title ?? [who?.first_name, who?.last_name].filter(Boolean).join(" ");
export const isShared = (chat) => chat.type !== "private";
export const isInside = (chat) => chat.standing === "member" || chat.standing === "administrator";

/** The people who are in a chat and may write in it. */
export function writers(chat) {
  if (chat.type === "private") return [store.people.get(chat.id)].filter(Boolean);
  return [...store.people.values()].filter((person) => !chat.absent.includes(person.id)).slice(0, 50);
}

/** The commands that the bot offers in a chat, by Telegram's order of scopes. */
export function commandsIn(chat, person) {
  const all = currentBot()?.commands ?? {};
  const admin = chat.administrators.includes(person?.id);
  const shared = isShared(chat);
  const scopes = [
    shared && `chat_member:${chat.id}:${person?.id}`,
    shared && admin && `chat_administrators:${chat.id}`,
    `chat:${chat.id}`,
    shared && admin && "all_chat_administrators",
    shared ? "all_group_chats" : "all_private_chats",
    "default",
  ].filter(Boolean);
  for (const scope of scopes) {
    for (const language of [person?.language_code, ""]) {
      const commands = all[`${scope}/${language}`];
      if (commands?.length) return commands;
    }
  }
  return [];
}

/** What the bot says of itself in the language of a person. */
export function ownWords(kind, person) {
  const texts = currentBot()?.[kind] ?? {};
  return texts[person?.language_code] ?? texts[""] ?? "";
}

/** One line that stands for a message. */
export function summary(message) {
  if (!message) return "";
  if (message.text) return message.text;
  if (message.photo) return message.caption ? `Photo: ${message.caption}` : "Photo";
  return serviceText(message);
}

const joined = (people) => people.map(nameOf).join(", ");

const SERVICES = {
  new_chat_members: (message) => `${nameOf(message.from)} added ${joined(message.new_chat_members)}`,
  left_chat_member: (message) => `${nameOf(message.from)} removed ${nameOf(message.left_chat_member)}`,
  migrate_to_chat_id: () => "The group became a supergroup",
  migrate_from_chat_id: (message) => `This was the group ${message.migrate_from_chat_id}`,
};

/** What Telegram itself tells in a message, or nothing. */
export function serviceText(message) {
  const field = Object.keys(SERVICES).find((name) => name in message);
  return field ? SERVICES[field](message) : "";
}
