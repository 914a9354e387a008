// The opened chat: its head, its topics, what can be done in it, and pressed buttons.
import { announce, byId, element, open, paintAvatar, toast } from "./dom.js";
import { get, post } from "./api.js";
import { prepare, reply, say, speaker, suggestAnswers } from "./compose.js";
import * as stream from "./stream.js";
import { currentBot, isInside, isShared, lastRead, markRead, nameOf, ownWords, store, writers } from "./store.js";

const SPINS_MILLIS = 15000;

let messages = [];
let thread = 0;
let typingUntil = 0;
const spinning = new Map();
const early = new Map();

export const openChat = () => store.chats.get(store.open);

const view = {
  showsAuthors: false,
  isMine: (message) => !isShared(openChat()) || message.from?.id === speaker()?.id,
  onCommand: (command) => say(command),
  onReply: (message) => reply(message),
  onPress: press,
  botName: () => currentBot()?.username ?? "",
};

/** Opens a chat, or draws it anew. */
export async function enter(id) {
  const changed = store.open !== id;
  if (changed) thread = 0;
  store.open = id;
  const chat = openChat();
  if (!chat) return;
  drawHead();
  messages = await get(`chat/${id}`, { bot: store.bot }).catch(() => []);
  if (store.open !== id) return;
  prepare({ chat, thread });
  view.showsAuthors = isShared(chat);
  draw(changed ? lastRead(id) : 0);
  seen();
}

const inTopic = (message) => (thread === 0 ? !openChat().is_forum || !message.message_thread_id : message.message_thread_id === thread);

function draw(readUntil) {
  const visible = messages.filter(inTopic);
  stream.show(visible, view, readUntil);
  if (visible.length === 0) stream.showInstead(emptyNote());
  suggestAnswers(visible);
}

/** Notes that everything in the opened chat has been read, if someone looks at it. */
export function seen() {
  const newest = messages.at(-1)?.message_id;
  if (store.open && newest && !document.hidden) markRead(store.open, newest);
}

function emptyNote() {
  const chat = openChat();
  const person = speaker();
  const bot = currentBot();
  const note = element("div", { className: "empty" });
  if (isShared(chat)) {
    note.append(
      paintAvatar(element("span", { className: "avatar", ariaHidden: "true" }), chat.id, nameOf(chat)),
      element("h3", { textContent: isInside(chat) ? "Nothing written yet" : "The bot is not in here" }),
      element("p", { textContent: isInside(chat) ? "In groups a bot sees commands and answers to its messages; as administrator it sees everything." : "Add it below, then write a command." }));
    return note;
  }
  note.append(
    paintAvatar(element("span", { className: "avatar", ariaHidden: "true" }), bot?.id ?? 0, nameOf(bot)),
    element("h3", { textContent: nameOf(bot) }));
  const words = ownWords("descriptions", person) || ownWords("short_descriptions", person);
  if (words) note.append(element("p", { textContent: words }));
  note.append(element("p", {}, "You are ", element("strong", { textContent: nameOf(person) }), isInside(chat) ? ". Write something." : `. Press ${chat.standing === "kicked" ? "RESTART to unblock the bot" : "START to begin"}.`));
  return note;
}

function drawHead() {
  const chat = openChat();
  paintAvatar(byId("room-avatar"), chat.id, nameOf(chat));
  byId("room-name").textContent = nameOf(chat);
  drawAbout();
  drawTopics();
  drawActions();
}

export function drawAbout() {
  const chat = openChat();
  if (!chat) return;
  const isTyping = typingUntil > Date.now();
  const about = byId("room-about");
  about.classList.toggle("typing", isTyping);
  about.textContent = isTyping ? `${nameOf(currentBot())} is typing…` : aboutWords(chat);
}

function aboutWords(chat) {
  if (chat.type === "private") {
    return chat.standing === "kicked" ? `You are ${nameOf(chat)}, who blocked ${nameOf(currentBot())}` : `You are ${nameOf(chat)}, talking with ${nameOf(currentBot())}`;
  }
  const count = writers(chat).length + (isInside(chat) ? 1 : 0);
  const kind = chat.is_forum ? "forum" : chat.type;
  const standing = { administrator: "the bot is administrator", kicked: "the bot was removed", left: "the bot has left" }[chat.standing];
  return [kind, chat.type === "channel" ? null : `${count} members`, standing].filter(Boolean).join(", ");
}

function drawTopics() {
  const chat = openChat();
  const topics = byId("topics");
  topics.hidden = !chat.is_forum;
  if (!chat.topics.some((topic) => topic.id === thread)) thread = 0;
  topics.replaceChildren(...[{ id: 0, name: "General" }, ...chat.topics].map((topic) => {
    const button = element("button", { type: "button", role: "tab", textContent: topic.name, onclick: () => turnTo(topic.id) });
    button.setAttribute("aria-selected", String(topic.id === thread));
    return button;
  }));
}

function turnTo(topic) {
  thread = topic;
  drawTopics();
  prepare({ chat: openChat(), thread });
  draw(0);
}

function drawActions() {
  const chat = openChat();
  const act = (path) => () => post(path, { bot: store.bot, chat: chat.id, from: speaker()?.id });
  const actions = isShared(chat) ? sharedActions(chat, act) : privateActions(chat, act);
  byId("actions").replaceChildren(...actions.filter(Boolean).map(([text, work, kind]) =>
    element("button", { type: "button", textContent: text, className: kind ?? "", onclick: () => {
      byId("actions").hidePopover();
      work();
    } })));
}

function privateActions(chat, act) {
  return [
    chat.standing === "kicked" ? ["Unblock the bot", act("unblock")] : ["Block the bot", act("block")],
    !chat.deactivated && ["Delete this account", act("deactivate"), "danger"],
  ];
}

function sharedActions(chat, act) {
  const inside = isInside(chat);
  return [
    inside ? ["Remove the bot", act("kick"), "danger"] : ["Add the bot", act("join")],
    inside && chat.standing !== "administrator" && ["Make the bot an administrator", act("promote")],
    chat.is_forum && ["New topic", () => byId("topic-dialog").showModal()],
    chat.type === "group" && ["Upgrade to a supergroup", act("migrate")],
  ];
}

async function press(message, button, shown) {
  shown.setAttribute("aria-busy", "true");
  const stop = () => shown.removeAttribute("aria-busy");
  try {
    const { query } = await post("callback", { bot: store.bot, chat: store.open, from: speaker()?.id, message_id: message.message_id, data: button.callback_data });
    spinning.set(query, stop);
    setTimeout(() => settle(query), SPINS_MILLIS);
    if (early.has(query)) onAnswer(early.get(query));
  } catch {
    stop();
  }
}

function settle(query) {
  spinning.get(query)?.();
  spinning.delete(query);
}

/** The bot has answered a pressed button. */
export function onAnswer(answer) {
  if (!spinning.has(answer.query)) {
    early.set(answer.query, answer);
    setTimeout(() => early.delete(answer.query), SPINS_MILLIS);
    return;
  }
  early.delete(answer.query);
  settle(answer.query);
  if (answer.url) open(answer.url);
  if (!answer.text) return;
  if (answer.alert) announce(nameOf(currentBot()), answer.text);
  else toast(answer.text);
}

export function onMessage(message) {
  messages.push(message);
  typingUntil = 0;
  drawAbout();
  if (inTopic(message)) {
    stream.append(message, !message.from?.is_bot && view.isMine(message));
    suggestAnswers(messages.filter(inTopic));
  }
  seen();
}

export function onEdited(message) {
  messages = messages.map((one) => (one.message_id === message.message_id ? message : one));
  stream.edit(message);
}

export function onDeleted(id) {
  messages = messages.filter((one) => one.message_id !== id);
  stream.remove(id);
}

export function onAction(seconds) {
  typingUntil = Date.now() + seconds * 1000;
  drawAbout();
  setTimeout(drawAbout, seconds * 1000 + 50);
}

byId("more").addEventListener("click", () => {
  const box = byId("more").getBoundingClientRect();
  byId("actions").style.top = `${box.bottom + 4}px`;
  byId("actions").style.right = `${window.innerWidth - box.right}px`;
});
byId("topic-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const name = event.target.elements.name.value.trim();
  byId("topic-dialog").close();
  event.target.reset();
  await post("topic", { chat: store.open, bot: store.bot, name });
});
