// Where the page begins: loads what there is, follows what happens, moves between chats.
import { byId, copy, element, toast } from "./dom.js";
import { listen, post } from "./api.js";
import { drawList, setTyping } from "./list.js";
import * as room from "./room.js";
import { say } from "./compose.js";
import { choose, currentBot, isFromBot, load, markRead, nameOf, store, unread } from "./store.js";

const TYPING_SECONDS = 5;
const app = byId("app");
const wide = window.matchMedia("(min-width: 761px)");

const chatInAddress = () => Number(/^#chat=(-?\d+)$/.exec(location.hash)?.[1] ?? 0);
const goTo = (chat) => {
  location.hash = `chat=${chat}`;
};

/** Draws everything that does not stand inside a chat. */
function drawFrame() {
  const empty = store.bots.length === 0;
  byId("room").dataset.empty = String(empty || !room.openChat());
  byId("bot-choice").hidden = store.bots.length < 2;
  byId("bot").replaceChildren(...store.bots.map((bot) => element("option", { value: bot.id, textContent: nameOf(bot), selected: bot.id === store.bot })));
  drawList(goTo);
  drawTitle();
  if (byId("connection").dataset.state !== "lost") {
    byId("connection").dataset.state = empty ? "waiting" : "live";
    byId("connection").textContent = empty ? "No bot has connected yet" : nameOf(currentBot());
  }
}

function drawTitle() {
  const missed = [...store.chats.values()].reduce((sum, chat) => sum + unread(chat), 0);
  document.title = missed ? `(${missed}) Sandbox chat` : "Sandbox chat";
}

async function refresh() {
  await load();
  await follow();
}

/** Opens the chat that the address names; on a wide screen the first one when it names none. */
async function follow() {
  const asked = chatInAddress();
  const known = store.bots.length > 0 && store.chats.has(asked);
  const waiting = store.bots.length === 0;
  app.dataset.view = known || waiting ? "room" : "list";
  if (known) {
    await room.enter(asked);
  } else if (wide.matches && store.bots.length > 0) {
    const first = [...store.chats.values()].find((chat) => chat.newest) ?? store.chats.get(Math.min(...[...store.chats.keys()].filter((id) => id > 0)));
    if (first) await room.enter(first.id);
  } else {
    store.open = null;
  }
  drawFrame();
}

let soon = null;
function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(() => refresh().catch((fault) => toast(fault.message, "fault")), 120);
}

/** A private chat belongs to one bot; every other is shared by all. */
const concerns = (event) => store.chats.has(event.chat) && (event.bot === store.bot || store.chats.get(event.chat).type !== "private");

function onMessage(event) {
  if (!store.chats.has(event.chat)) refreshSoon();
  if (!concerns(event)) return;
  const { message } = event;
  const chat = store.chats.get(event.chat);
  chat.newest = message;
  setTyping(event.chat, 0);
  if (chat.standing === "stranger" && chat.type === "private") refreshSoon();
  const reading = event.chat === store.open && (wide.matches || app.dataset.view === "room");
  if (event.chat === store.open) room.onMessage(message);
  if (isFromBot(message)) chat.from_bots.push(message.message_id);
  if (reading && !document.hidden) markRead(event.chat, message.message_id);
  drawList(goTo);
  drawTitle();
}

function onEdited(event) {
  if (!concerns(event)) return;
  const chat = store.chats.get(event.chat);
  if (chat.newest?.message_id === event.message.message_id) chat.newest = event.message;
  if (event.chat === store.open) room.onEdited(event.message);
  drawList(goTo);
}

function onDeleted(event) {
  if (!concerns(event)) return;
  if (event.chat === store.open) room.onDeleted(event.message_id);
  if (store.chats.get(event.chat).newest?.message_id === event.message_id) refreshSoon();
}

function onAction(event) {
  if (!concerns(event)) return;
  setTyping(event.chat, TYPING_SECONDS);
  if (event.chat === store.open) room.onAction(TYPING_SECONDS);
  drawList(goTo);
  setTimeout(() => drawList(goTo), TYPING_SECONDS * 1000 + 50);
}

listen({
  hello: refreshSoon,
  reset: refreshSoon,
  bot: refreshSoon,
  chat: refreshSoon,
  message: onMessage,
  edited: onEdited,
  deleted: onDeleted,
  action: onAction,
  answer: room.onAnswer,
}, (live) => {
  byId("connection").dataset.state = live ? "" : "lost";
  if (!live) byId("connection").textContent = "The sandbox does not answer; trying again…";
});

window.addEventListener("hashchange", () => follow());
document.addEventListener("visibilitychange", () => {
  room.seen();
  drawFrame();
});
wide.addEventListener("change", () => follow());

byId("back").addEventListener("click", () => {
  location.hash = "";
  byId("chats").querySelector("button")?.focus();
});
byId("bot").addEventListener("change", (event) => {
  choose(Number(event.target.value));
  store.open = null;
  refresh();
});

// A link to the bot itself, as t.me/name?start=word, opens the private chat and starts it.
document.addEventListener("follow", (event) => {
  const target = /^https?:\/\/t\.me\/(\w+)(?:\?start=([\w-]{1,64}))?$/i.exec(event.detail);
  const chat = room.openChat();
  if (!target || target[1].toLowerCase() !== currentBot()?.username.toLowerCase() || chat?.type !== "private") return;
  event.preventDefault();
  say(target[2] ? `/start ${target[2]}` : "/start");
});

for (const code of document.querySelectorAll("[data-address]")) code.textContent = location.origin;
for (const button of document.querySelectorAll("[data-copy-address]")) {
  button.addEventListener("click", () => copy(location.origin));
}

byId("new-chat").addEventListener("click", () => byId("new-dialog").showModal());
for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
byId("new-form").addEventListener("change", (event) => {
  byId("new-language").hidden = event.currentTarget.elements.type.value !== "private";
});
byId("new-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const kind = form.elements.type.value;
  const chat = await post("chat", {
    type: kind === "forum" ? "supergroup" : kind,
    forum: kind === "forum",
    title: form.elements.title.value.trim(),
    language: form.elements.language.value,
    started: false,
    bot: store.bot,
  });
  byId("new-dialog").close();
  form.reset();
  byId("new-language").hidden = false;
  await load();
  goTo(chat.id);
});
