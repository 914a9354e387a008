// Writing: the text field, the commands, answers to a message, suggested answers.
import { byId, element } from "./dom.js";
import { post } from "./api.js";
import { commandsIn, isInside, isShared, nameOf, store, summary, writers } from "./store.js";

const field = byId("compose");
const send = byId("send");
const menu = byId("menu-button");
const commands = byId("commands");
const writer = byId("writer");

let place = null;
let replying = null;
let chosen = -1;
const drafts = new Map();

/** The person who writes in the opened chat. */
export function speaker() {
  const people = place ? writers(place.chat) : [];
  return people.find((person) => person.id === Number(writer.value)) ?? people[0];
}

/** Makes ready to write in a chat, or says why one cannot. */
export function prepare(newPlace) {
  if (place && place.chat.id !== newPlace.chat.id) {
    drafts.set(place.chat.id, field.value);
    field.value = drafts.get(newPlace.chat.id) ?? "";
    stopReplying();
  }
  place = newPlace;
  drawWriters();
  const { chat } = place;
  const dead = chat.deactivated || chat.migrated_to;
  byId("composer").hidden = Boolean(dead) || !isInside(chat);
  byId("closed").hidden = !dead;
  byId("closed").textContent = chat.deactivated ? "This account was deleted." : "This group lives on as a supergroup.";
  drawBigButton(chat, dead);
  field.placeholder = chat.type === "channel" ? "Post to the channel" : "Message";
  menu.hidden = known().length === 0;
  closeCommands();
  grow();
}

function drawWriters() {
  const { chat } = place;
  const people = writers(chat);
  const before = Number(writer.value);
  byId("writer-choice").hidden = !isShared(chat) || chat.type === "channel" || people.length < 2;
  writer.replaceChildren(...people.map((person) => element("option", { value: person.id, textContent: nameOf(person) })));
  writer.value = people.some((person) => person.id === before) ? before : (people[0]?.id ?? "");
}

function drawBigButton(chat, dead) {
  const button = byId("big-button");
  button.hidden = Boolean(dead) || isInside(chat);
  button.classList.toggle("quiet", isShared(chat));
  if (isShared(chat)) {
    button.textContent = chat.type === "channel" ? "Add the bot as administrator" : "Add the bot to this chat";
    button.onclick = () => post("join", address());
  } else {
    button.textContent = chat.standing === "kicked" ? "RESTART" : "START";
    button.onclick = () => say("/start");
  }
}

const address = () => ({ bot: store.bot, chat: place.chat.id, from: speaker()?.id });

/** Sends a text as the person who writes. */
export function say(text) {
  const to = { ...address(), text, thread: place.thread || undefined, reply_to: replying?.message_id };
  stopReplying();
  return post("message", to);
}

async function submit() {
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  grow();
  closeCommands();
  try {
    await say(text);
  } catch {
    field.value = text;
    grow();
  }
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
  send.disabled = field.value.trim() === "";
}

/** The next text will be an answer to this message. */
export function reply(message) {
  replying = message;
  byId("replying").hidden = false;
  byId("replying-name").textContent = nameOf(message.from ?? message.sender_chat);
  byId("replying-text").textContent = summary(message);
  field.focus();
}

function stopReplying() {
  replying = null;
  byId("replying").hidden = true;
}

const known = () => (place ? commandsIn(place.chat, speaker()) : []);

function openCommands(list) {
  chosen = -1;
  commands.replaceChildren(...list.map(({ command, description }, number) =>
    element("button", { type: "button", role: "option", id: `command-${number}`, data: { command: `/${command}` } },
      element("b", { textContent: `/${command}` }), element("span", { textContent: description }))));
  commands.hidden = list.length === 0;
  menu.setAttribute("aria-expanded", String(!commands.hidden));
}

function closeCommands() {
  commands.hidden = true;
  menu.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function suggest() {
  const typed = /^\/(\w*)$/.exec(field.value)?.[1];
  if (typed === undefined) {
    closeCommands();
  } else {
    openCommands(known().filter(({ command }) => command.startsWith(typed)));
  }
}

function move(step) {
  const all = [...commands.children];
  chosen = (chosen + step + all.length) % all.length;
  all.forEach((one, number) => one.setAttribute("aria-selected", String(number === chosen)));
  all[chosen].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", all[chosen].id);
}

/** Shows the answers that the bot suggests, as the newest reply keyboard says. */
export function suggestAnswers(messages) {
  const last = messages.findLast(({ reply_markup: markup }) => markup?.keyboard || markup?.remove_keyboard);
  const rows = last?.reply_markup.keyboard ?? [];
  const keyboard = byId("keyboard");
  keyboard.hidden = rows.length === 0 || byId("composer").hidden;
  keyboard.replaceChildren(...rows.map((row) => element("div", {}, ...row.map((button) => {
    const text = button.text ?? button;
    return element("button", { type: "button", textContent: text, onclick: () => {
      keyboard.hidden = Boolean(last.reply_markup.one_time_keyboard);
      say(text);
    } });
  }))));
}

field.addEventListener("input", () => {
  grow();
  suggest();
});
field.addEventListener("keydown", (event) => {
  if (!commands.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    move(event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
  } else if (event.key === "Escape") {
    closeCommands();
    stopReplying();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (!commands.hidden && chosen >= 0) field.value = commands.children[chosen].dataset.command;
    submit();
  }
});
byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
commands.addEventListener("click", (event) => {
  const command = event.target.closest("button")?.dataset.command;
  if (!command) return;
  closeCommands();
  field.value = "";
  grow();
  say(command);
  field.focus();
});
menu.addEventListener("click", () => (commands.hidden ? openCommands(known()) : closeCommands()));
byId("replying-stop").addEventListener("click", stopReplying);
writer.addEventListener("change", () => {
  menu.hidden = known().length === 0;
});
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest("#foot")) closeCommands();
});
