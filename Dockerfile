# Built with the Java that the project is compiled for; this image brings the curl that mvnw needs.
FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
# Libraries first: this layer lasts until the pom changes.
COPY mvnw pom.xml ./
RUN ./mvnw --batch-mode --no-transfer-progress dependency:go-offline
COPY src src
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package \
	&& java -Djarmode=tools -jar target/orchestration-console.jar extract --layers --destination layers

# Run with Java 25: it starts the same jar faster and is supported for longer. Alpine, because its BusyBox has the wget of
# the health check; the other images of this JRE have neither wget nor curl.
FROM eclipse-temurin:25-jre-alpine
WORKDIR /console
# The large and seldom changed layer first: most updates bring the small one only.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/application/ ./
# A number, so that a platform can see it is not root.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
	CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/readyz"]
# Heap size and other options of the JVM are the operator's, in JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-jar", "orchestration-console.jar"]
