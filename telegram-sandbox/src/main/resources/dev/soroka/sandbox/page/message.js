// Shows one message.
import { byId, copy, element, hueOf, icon, open, time } from "./dom.js";
import { formatted } from "./text.js";
import { nameOf, serviceText, summary } from "./store.js";

const OUTWARD = "M8 16 17 7M9.5 7H17v7.5";
const COPIED = "M9 9h10v10H9zM5 15V5h10";
const ANSWER = "M10 8 5 12.5 10 17M5.5 12.5H14a5 5 0 0 1 5 5";

/** The element for a message; what the reader can do with it is in the actions. */
export function messageElement(message, view) {
  const told = serviceText(message);
  if (told) return element("div", { className: "service", textContent: told, data: idOf(message) });
  const mine = !message.from?.is_bot && view.isMine(message);
  const shown = element("article", { className: mine ? "message mine" : "message", data: idOf(message) });
  fill(shown, message, view);
  return shown;
}

const idOf = (message) => ({ id: message.message_id, author: message.from?.id ?? 0, date: message.date });

/** Writes a message into its element, anew after an edit. */
export function fill(shown, message, view) {
  const bubble = element("div", { className: "bubble" });
  if (view.showsAuthors && !shown.classList.contains("mine") && message.from) bubble.append(author(message));
  if (message.reply_to_message) bubble.append(quote(message.reply_to_message));
  if (message.photo) bubble.append(photos([message, ...(shown.album ?? [])]));
  const words = message.text ?? message.caption ?? (shown.album ?? []).find((one) => one.caption)?.caption;
  if (words) bubble.append(text(message, words, view));
  (bubble.querySelector(".text") ?? bubble.querySelector(".photos") ?? bubble).append(meta(message));
  const parts = [bubble];
  const rows = message.reply_markup?.inline_keyboard;
  if (rows?.length) parts.push(buttons(message, rows, view));
  parts.push(replyButton(message, view));
  shown.classList.toggle("wide", (rows ?? []).some((row) => row.length > 2));
  shown.message = message;
  shown.replaceChildren(...parts);
}

/** Adds a further picture of an album to the element of its first. */
export function addToAlbum(shown, message, view) {
  const others = (shown.album ?? []).filter((one) => one.message_id !== message.message_id);
  shown.album = [...others, message].sort((a, b) => a.message_id - b.message_id);
  fill(shown, shown.message, view);
}

function author(message) {
  const shown = element("div", { className: "author", textContent: nameOf(message.from) });
  shown.style.setProperty("--hue", hueOf(message.from.id));
  return shown;
}

function quote(replied) {
  const shown = element("button", { type: "button", className: "quote" },
    element("b", { textContent: nameOf(replied.from ?? replied.sender_chat) }),
    element("span", { textContent: summary(replied) }));
  shown.addEventListener("click", () => {
    document.querySelector(`[data-id="${Number(replied.message_id)}"]`)?.scrollIntoView({ block: "center", behavior: "smooth" });
  });
  return shown;
}

function photos(messages) {
  const figures = messages.map((message) => {
    const size = message.photo.at(-1);
    const image = element("img", { src: `/photos/${encodeURIComponent(size.file_id)}`, alt: message.caption ?? "Photo", width: size.width, height: size.height, loading: "lazy" });
    const figure = element("figure", {}, image);
    image.addEventListener("error", () => figure.replaceChildren(element("div", { className: "lost", textContent: "This picture is not kept any more" })));
    return figure;
  });
  return element("div", { className: figures.length > 1 ? "photos many" : "photos" }, ...figures);
}

function text(message, words, view) {
  const entities = message.text ? message.entities : message.caption_entities;
  return element("div", { className: "text" }, ...formatted(words, entities, view.onCommand));
}

function meta(message) {
  const edited = message.edit_date ? element("span", { className: "edited", textContent: "edited" }) : null;
  const at = new Date(message.date * 1000);
  return element("span", { className: "meta" }, edited, element("time", { dateTime: at.toISOString(), title: at.toLocaleString(), textContent: time(message.date) }));
}

function replyButton(message, view) {
  const shown = element("button", { type: "button", className: "icon-button small reply-to", title: "Reply", ariaLabel: "Reply to this message" }, icon(ANSWER, ""));
  shown.addEventListener("click", () => view.onReply(message));
  return shown;
}

function buttons(message, rows, view) {
  const shown = rows.map((row) => element("div", {}, ...row.map((button) => inlineButton(message, button, view))));
  return element("div", { className: "buttons" }, ...shown);
}

function inlineButton(message, button, view) {
  const shown = element("button", { type: "button", textContent: button.text, data: button.style ? { style: button.style } : {} });
  const outward = button.url ?? button.web_app?.url ?? button.login_url?.url;
  if (outward) {
    shown.append(icon(OUTWARD, "corner"));
    shown.title = outward;
    shown.addEventListener("click", () => {
      shown.dispatchEvent(new CustomEvent("follow", { bubbles: true, cancelable: true, detail: outward })) && open(outward);
    });
  } else if (button.copy_text) {
    shown.append(icon(COPIED, "corner"));
    shown.addEventListener("click", () => copy(button.copy_text.text));
  } else if (button.callback_data) {
    shown.addEventListener("click", () => view.onPress(message, button, shown));
  } else {
    shown.addEventListener("click", () => {
      const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? "";
      byId("compose").value = `@${view.botName()} ${query}`;
      byId("compose").focus();
    });
  }
  return shown;
}
