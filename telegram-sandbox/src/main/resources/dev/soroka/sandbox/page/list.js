// The list of chats.
import { byId, element, icon, paintAvatar, timeInList } from "./dom.js";
import { isShared, nameOf, serviceText, store, summary, unread } from "./store.js";

const KINDS = {
  group: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M16 5.3a3 3 0 0 1 0 5.4M17.5 14.3c1.8.7 2.8 2.3 3 4.7",
  supergroup: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M16 5.3a3 3 0 0 1 0 5.4M17.5 14.3c1.8.7 2.8 2.3 3 4.7",
  forum: "M5 5h14v10H10l-5 4z",
  channel: "M4 10v4h3l8 4V6l-8 4zM18.5 9.5a4 4 0 0 1 0 5",
};

const typing = new Map();
const list = byId("chats");

/** Draws the list; opening a chat calls the function. */
export function drawList(onOpen) {
  const focused = document.activeElement?.dataset?.chat;
  const chats = [...store.chats.values()].filter((chat) => !chat.migrated_to);
  chats.sort((a, b) => (b.newest?.message_id ?? 0) - (a.newest?.message_id ?? 0) || order(a) - order(b));
  list.replaceChildren(...chats.map((chat) => element("li", {}, entry(chat, onOpen))));
  if (focused) list.querySelector(`[data-chat="${Number(focused)}"]`)?.focus();
}

const order = (chat) => (chat.type === "private" ? chat.id / 1e15 : 1);

function entry(chat, onOpen) {
  const missed = unread(chat);
  const name = nameOf(chat);
  const button = element("button", { type: "button", className: "chat", data: { chat: chat.id }, onclick: () => onOpen(chat.id) },
    paintAvatar(element("span", { className: "avatar", ariaHidden: "true" }), chat.id, name),
    element("span", { className: "chat-text" },
      element("span", { className: "chat-line" },
        isShared(chat) ? icon(KINDS[chat.is_forum ? "forum" : chat.type], "chat-kind") : null,
        element("span", { className: "chat-name", textContent: name }),
        element("span", { className: "chat-time", textContent: chat.newest ? timeInList(chat.newest.date) : "" })),
      element("span", { className: "chat-line" }, preview(chat), missed ? element("span", { className: "badge", textContent: missed > 99 ? "99+" : missed, ariaLabel: `${missed} unread` }) : null)));
  button.setAttribute("aria-current", String(chat.id === store.open));
  return button;
}

function preview(chat) {
  if ((typing.get(chat.id) ?? 0) > Date.now()) {
    return element("span", { className: "chat-last typing", textContent: "typing…" });
  }
  const words = summary(chat.newest).replace(/\s+/gu, " ");
  const author = isShared(chat) && chat.newest?.from && !serviceText(chat.newest) ? `${chat.newest.from.first_name}: ` : "";
  return element("span", { className: "chat-last", textContent: words ? author + words : standingWords(chat) });
}

function standingWords(chat) {
  if (chat.deactivated) return "Account deleted";
  if (chat.standing === "kicked") return isShared(chat) ? "The bot was removed" : "The bot is blocked";
  if (chat.standing === "stranger") return isShared(chat) ? "The bot is not in here yet" : "Press START to begin";
  return "No messages yet";
}

export const setTyping = (chat, seconds) => typing.set(chat, Date.now() + seconds * 1000);

list.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...list.querySelectorAll("button")];
  all[all.indexOf(document.activeElement) + step]?.focus();
  event.preventDefault();
});
