package io.orchestration.console.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The least that PostgreSQL has to do to write something down: update, insert, commit.
 */
class BareTransactions {

	private static final int ROWS = 1_000;

	private final Database database;

	BareTransactions(Database database) throws SQLException {
		this.database = database;
		database.update("create table if not exists bench_row (id int primary key, times int not null)");
		database.update("create table if not exists bench_line (row_id int not null, written timestamptz not null)");
		database.update("insert into bench_row select n, 0 from generate_series(1, ?) n on conflict do nothing", ROWS);
	}

	/** How many a second, over eight connections. */
	double perSecond(int count) throws Exception {
		BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
		for (int at = 0; at < AtOnce.PEOPLE; at++) {
			Connection connection = this.database.connect();
			connection.setAutoCommit(false);
			connections.add(connection);
		}
		List<Callable<?>> deeds = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			int row = 1 + at % ROWS;
			deeds.add(() -> {
				Connection connection = connections.take();
				write(connection, row);
				connections.add(connection);
				return row;
			});
		}
		double perSecond = new AtOnce().work(deeds).perSecond();
		for (Connection connection : connections) {
			connection.close();
		}
		return perSecond;
	}

	private static void write(Connection connection, int row) throws SQLException {
		try (PreparedStatement update = connection
			.prepareStatement("update bench_row set times = times + 1 where id = ?");
				PreparedStatement insert = connection
					.prepareStatement("insert into bench_line values (?, current_timestamp)")) {
			update.setInt(1, row);
			update.executeUpdate();
			insert.setInt(1, row);
			insert.executeUpdate();
		}
		connection.commit();
	}

}
