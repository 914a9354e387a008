# syntax=docker/dockerfile:1
# One image per service: docker build --build-arg SERVICE=storage --tag soroka/storage .
ARG SERVICE

FROM eclipse-temurin:25-jdk AS build
ARG SERVICE
WORKDIR /build
COPY . .
RUN test -n "$SERVICE" || { echo "Give the service: --build-arg SERVICE=storage" >&2; exit 1; }
RUN ./mvnw --quiet --batch-mode -Dfast -DskipTests --projects "$SERVICE-service" --also-make package
RUN java -Djarmode=tools -jar "$SERVICE-service/target/$SERVICE-service-0.1.0-exec.jar" \
      extract --layers --launcher --destination /layers

FROM eclipse-temurin:25-jre AS java

FROM debian:bookworm-slim
ARG SERVICE
# Chromium serves the collector only; curl asks for the health.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates curl \
 && if [ "$SERVICE" = collector ]; then \
      apt-get install --yes --no-install-recommends chromium fonts-noto-core fonts-noto-cjk; \
    fi \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 10001 soroka \
 && useradd --uid 10001 --gid soroka --create-home soroka
COPY --from=java /opt/java/openjdk /opt/java/openjdk
ENV PATH=/opt/java/openjdk/bin:$PATH \
    SOROKA_ADDRESS=0.0.0.0 \
    SOROKA_LOG_FORMAT=json \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
WORKDIR /soroka
# The layers that change least come first.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001:10001
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
