package io.orchestration.console.mail;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;

@Service
class WaitingOutbox implements Outbox {

	@Override
	public void put(MailOrder order) {
	}

	@Override
	public Optional<MailProgress> latest(String kind, long reference) {
		return Optional.empty();
	}

	@Override
	public void cancel(String kind, long reference) {
	}

	@Override
	public Optional<Instant> refusedSince(String recipient, Instant since) {
		return Optional.empty();
	}

	@Override
	public boolean isServerUnreachable() {
		return false;
	}

}
