package dev.soroka.management.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Basic authentication for everything but health, metrics and the description of the interface. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  private static final String UNAUTHORIZED =
      """
      {"type":"about:blank","title":"Unauthorized","status":401,\
      "detail":"Sign in as admin with Basic authentication."}""";

  @Bean
  SecurityFilterChain access(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/**", "/v3/api-docs", "/v3/api-docs/**")
                    .permitAll()
                    .anyRequest()
                    .hasRole("ADMIN"))
        .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized()))
        // There is no session and no cookie that another site could make use of.
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new RememberingEncoder(new BCryptPasswordEncoder());
  }

  @Bean
  UserDetailsService users(Environment environment, PasswordEncoder encoder) {
    var password = environment.getRequiredProperty("soroka.admin-password");
    return new InMemoryUserDetailsManager(
        User.withUsername("admin").password(encoder.encode(password)).roles("ADMIN").build());
  }

  private static AuthenticationEntryPoint unauthorized() {
    return (request, response, failure) -> {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("WWW-Authenticate", "Basic realm=\"Soroka\"");
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(UNAUTHORIZED);
    };
  }
}
