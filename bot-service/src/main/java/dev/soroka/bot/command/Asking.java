package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Questions;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.contract.RichText;
import org.springframework.stereotype.Component;

/** Asks for what has to be typed; in a group, where people talk to each other, as a command. */
@Component
class Asking {
  private final Questions questions;

  Asking(Questions questions) {
    this.questions = questions;
  }

  /** How to answer, said under a text that says what is wanted. */
  RichText forRest(Visit visit, String command, String beginning, String example) {
    var whole = ("/" + command + " " + beginning).strip() + " " + example;
    var code = new Marked().marked(RichText.Kind.CODE, whole).done();
    if (!visit.place().isPrivate()) {
      return visit.texts().say("ask.command", code);
    }
    questions.ask(visit.address(), command, beginning);
    return visit.texts().say("ask.write", example, code);
  }
}
