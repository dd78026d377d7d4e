package io.orchestration.console.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.net.SocketFactory;

/**
 * Sockets with limited patience: the answers to one mail may take so long in all, however
 * small the pieces they come in. The library's own timeouts begin anew with every byte.
 */
class PatientSockets extends SocketFactory {

	private final Duration patience;

	private final ThreadLocal<Long> end = new ThreadLocal<>();

	PatientSockets(Duration patience) {
		this.patience = patience;
	}

	/** From now on the time of this thread's mail runs. */
	void beginMail() {
		this.end.set(System.nanoTime() + this.patience.toNanos());
	}

	/** The mail is over; whatever is read besides one has no limit in all. */
	void endMail() {
		this.end.remove();
	}

	@Override
	public Socket createSocket() {
		return new PatientSocket();
	}

	@Override
	public Socket createSocket(String host, int port) {
		throw new UnsupportedOperationException("connected later");
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
		throw new UnsupportedOperationException("connected later");
	}

	@Override
	public Socket createSocket(InetAddress host, int port) {
		throw new UnsupportedOperationException("connected later");
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
		throw new UnsupportedOperationException("connected later");
	}

	private final class PatientSocket extends Socket {

		private int timeout;

		@Override
		public synchronized void setSoTimeout(int millis) throws SocketException {
			this.timeout = millis;
			super.setSoTimeout(millis);
		}

		@Override
		public InputStream getInputStream() throws IOException {
			return new FilterInputStream(super.getInputStream()) {

				@Override
				public int read() throws IOException {
					awaitNoLongerThanAllowed();
					return super.read();
				}

				@Override
				public int read(byte[] bytes, int offset, int length) throws IOException {
					awaitNoLongerThanAllowed();
					return super.read(bytes, offset, length);
				}

			};
		}

		private void awaitNoLongerThanAllowed() throws IOException {
			Long until = PatientSockets.this.end.get();
			if (until != null) {
				long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
				if (left <= 0) {
					throw new SocketTimeoutException("the mail took too long");
				}
				super.setSoTimeout((int) ((this.timeout == 0) ? left : Math.min(left, this.timeout)));
			}
		}

	}

}
