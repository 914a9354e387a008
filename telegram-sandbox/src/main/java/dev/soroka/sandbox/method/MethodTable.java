package dev.soroka.sandbox.method;

import dev.soroka.sandbox.stage.Stage;

/** Every method of the Bot API that the sandbox knows. */
final class MethodTable {

  private MethodTable() {}

  static Methods on(Stage stage) {
    var methods = new Methods(stage.flood());
    var places = new Places(stage.world());
    addWriting(methods, stage, places);
    addAsking(methods, stage, places);
    addUpdating(methods, stage);
    addDescribing(methods, stage);
    return methods;
  }

  private static void addWriting(Methods methods, Stage stage, Places places) {
    var sending = new Sending(stage.world(), places, stage.mailbox(), stage.wire());
    var photos = new PhotoSending(places, stage.mailbox(), stage.wire(), stage.photos());
    var editing = new Editing(stage.world(), places, stage.mailbox(), stage.wire());
    var callbacks = new CallbackAnswering(stage.callbacks());
    methods
        .counted("sendMessage", sending::message)
        .counted("sendChatAction", sending::chatAction)
        .counted("sendPhoto", photos::photo)
        .counted("sendMediaGroup", photos::mediaGroup)
        .counted("editMessageText", editing::text)
        .counted("editMessageCaption", editing::caption)
        .counted("editMessageReplyMarkup", editing::replyMarkup)
        .counted("deleteMessage", editing::delete)
        .counted("answerCallbackQuery", callbacks::answer);
  }

  private static void addAsking(Methods methods, Stage stage, Places places) {
    var asking = new ChatAsking(stage.world(), places, stage.wire(), stage.membership());
    methods
        .counted("getChat", asking::getChat)
        .counted("getChatMember", asking::getChatMember)
        .counted("getChatAdministrators", asking::getChatAdministrators)
        .counted("leaveChat", asking::leaveChat);
  }

  private static void addUpdating(Methods methods, Stage stage) {
    var updating = new Updating(stage.world(), stage.queues(), stage.webhooks());
    methods
        .free("getUpdates", updating::getUpdates)
        .free("setWebhook", updating::setWebhook)
        .free("deleteWebhook", updating::deleteWebhook)
        .free("getWebhookInfo", updating::getWebhookInfo);
  }

  private static void addDescribing(Methods methods, Stage stage) {
    var describing = new SelfDescribing(stage.world());
    var commands = new Commands(stage.world());
    methods
        .free("getMe", describing::getMe)
        .free("setMyName", describing::setMyName)
        .free("getMyName", describing::getMyName)
        .free("setMyDescription", describing::setMyDescription)
        .free("getMyDescription", describing::getMyDescription)
        .free("setMyShortDescription", describing::setMyShortDescription)
        .free("getMyShortDescription", describing::getMyShortDescription)
        .free("setChatMenuButton", describing::setChatMenuButton)
        .free("getChatMenuButton", describing::getChatMenuButton)
        .free("setMyCommands", commands::set)
        .free("getMyCommands", commands::get)
        .free("deleteMyCommands", commands::delete);
  }
}
