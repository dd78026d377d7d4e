package io.orchestration.console.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What one trial found. */
class Report {

	private final String trial;

	private final List<String> broken = new ArrayList<>();

	private final List<Figure> figures = new ArrayList<>();

	private final List<Picture> pictures = new ArrayList<>();

	private @Nullable Book book;

	Report(String trial) {
		this.trial = trial;
		System.out.println();
		System.out.println("== " + trial);
	}

	String trial() {
		return this.trial;
	}

	/** Writes down a figure. */
	void note(String figure) {
		System.out.println("   " + figure);
	}

	/** Writes down something that has to be true. */
	void claim(String claim, boolean held) {
		System.out.println((held ? "   holds: " : "   BROKEN: ") + claim);
		if (!held) {
			this.broken.add(claim);
		}
	}

	/** Writes down how fast something was, and how fast it should be. */
	void figure(Figure figure) {
		this.figures.add(figure);
		claim(figure.toString(), figure.held());
	}

	/** All figures, in the order they were measured. */
	List<Figure> figures() {
		return List.copyOf(this.figures);
	}

	/** Keeps what is to be seen beside the figures. */
	void picture(Picture picture) {
		this.pictures.add(picture);
	}

	List<Picture> pictures() {
		return List.copyOf(this.pictures);
	}

	/** Writes the account down, which has to be in order. */
	void book(Book account) {
		this.book = account;
		claim(account.toString(), account.holds());
	}

	/** What was claimed and did not hold. */
	List<String> broken() {
		return List.copyOf(this.broken);
	}

	boolean held() {
		return this.broken.isEmpty();
	}

	/** The trial in one line of the table at the end. */
	String line() {
		String verdict = held() ? "held" : "BROKEN " + this.broken.size();
		if (this.book == null) {
			return String.format(Locale.ROOT, "%-6s %58s  %s", this.trial, "", verdict);
		}
		return String.format(Locale.ROOT, "%-6s %6d %6d %7d %8d %5d %7d %5d %7d  %s", this.trial, this.book.ok(),
				this.book.failed(), this.book.unknown(), this.book.accepted(), this.book.lost(), this.book.phantom(),
				this.book.duplicates(), this.book.bound(), verdict);
	}

	/** The head of that table. */
	static String head() {
		return String.format(Locale.ROOT, "%-6s %6s %6s %7s %8s %5s %7s %5s %7s  %s", "trial", "ok", "failed",
				"unknown", "accepted", "lost", "phantom", "dup", "bound", "verdict");
	}

}
