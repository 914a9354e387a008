package dev.soroka.management.notice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told how operators' sources fare.
 *
 * @param operatorChats chats of the operators, written {@code 501} or {@code subscriber:7}; without
 *     one it is only logged
 */
@ConfigurationProperties("management-service.notice")
record NoticeProperties(@DefaultValue List<String> operatorChats) {
  NoticeProperties {
    operatorChats = operatorChats.stream().filter(chat -> !chat.isBlank()).toList();
  }
}
