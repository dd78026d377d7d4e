package io.orchestration.console.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** What the JVM of a node tells of itself. */
class Insight implements AutoCloseable {

	private final JMXConnector connector;

	private final Set<String> heapPools;

	private final List<GarbageCollectorMXBean> collectors;

	private final MemoryMXBean memory;

	private final ThreadMXBean threads;

	Insight(Node node) throws IOException {
		this.connector = connect(agent(node.pid()));
		MBeanServerConnection server = this.connector.getMBeanServerConnection();
		this.heapPools = ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class)
			.stream()
			.filter((it) -> it.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getName)
			.collect(Collectors.toSet());
		this.collectors = ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class);
		this.memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
		this.threads = ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class);
	}

	/** Has everything collected that is not needed any more. */
	void collect() {
		this.memory.gc();
	}

	/** Bytes of objects that the last collection has left, large or small. */
	long heap() {
		return this.collectors.stream()
			.map(GarbageCollectorMXBean::getLastGcInfo)
			.flatMap(Stream::ofNullable)
			.max(Comparator.comparingLong(GcInfo::getEndTime))
			.map((it) -> it.getMemoryUsageAfterGc().entrySet().stream())
			.orElseGet(Stream::empty)
			.filter((it) -> this.heapPools.contains(it.getKey()))
			.map(Map.Entry::getValue)
			.mapToLong(MemoryUsage::getUsed)
			.sum();
	}

	int threads() {
		return this.threads.getThreadCount();
	}

	@Override
	public void close() throws IOException {
		this.connector.close();
	}

	/** The address is from the node itself, which the bench has started. */
	@SuppressWarnings("BanJNDI")
	private static JMXConnector connect(String address) throws IOException {
		return JMXConnectorFactory.connect(new JMXServiceURL(address));
	}

	private static String agent(long pid) throws IOException {
		try {
			VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
			try {
				return jvm.startLocalManagementAgent();
			}
			finally {
				jvm.detach();
			}
		}
		catch (AttachNotSupportedException ex) {
			throw new IOException(ex);
		}
	}

}
