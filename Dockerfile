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
FROM eclipse-temurin:25-jre-alpine AS jars
WORKDIR /console
# The large and seldom changed layer first.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/application/ ./

# Starts the console once, by the very JRE and jars that will run, and keeps what the JVM has made of their classes: half the
# work of a start. It needs no secret, no mail server and no database but one in memory; a stage of its own, so that nothing
# else of this start gets into the image.
FROM jars AS archive
RUN java -XX:AOTCacheOutput=console.aot -Dspring.context.exit=onRefresh -jar orchestration-console.jar \
	--spring.datasource.url='jdbc:h2:mem:archive;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH' \
	--spring.mail.host=localhost --console.public-base-url=http://localhost:8080

FROM jars
COPY --from=archive /console/console.aot ./
# A number, so that a platform can see it is not root.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
	CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/readyz"]
# Heap size and other options of the JVM are the operator's, in JAVA_TOOL_OPTIONS. Only what the archive needs stands here:
# -Xms64m, because a small serial heap begins with less than the archive's own objects take, and then the JVM refuses to
# start; -Xlog, because Java 25 warns of stubs that it passes over (JDK-8364929). An archive that does not fit, as with ZGC,
# is left aside.
ENTRYPOINT ["java", "-XX:AOTCache=console.aot", "-Xlog:aot*=error", "-Xms64m", "-jar", "orchestration-console.jar"]
