package org.cybercrimeproject.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;

/** The settings of a single broker that is its own controller, small enough for a laptop. */
final class BrokerProperties {
    private BrokerProperties() {}

    static Map<String, String> of(Ports ports, Path storage) {
        String broker = "127.0.0.1:" + ports.of(Port.KAFKA);
        String controller = "127.0.0.1:" + ports.of(Port.KAFKA_CONTROLLER);
        Map<String, String> all = new TreeMap<>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        // Static voters: the ports may move between two runs.
        all.put("controller.quorum.voters", "1@" + controller);
        all.put("controller.listener.names", "CONTROLLER");
        all.put("listeners", "PLAINTEXT://%s,CONTROLLER://%s".formatted(broker, controller));
        all.put("advertised.listeners", "PLAINTEXT://" + broker);
        all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("log.dirs", storage.toString());
        all.put("controlled.shutdown.enable", "true");
        // Topics are declared, see Topics; a misspelt name must not create one.
        all.put("auto.create.topics.enable", "false");
        // The default of 128 MB does not fit into the small heap.
        all.put("log.cleaner.dedupe.buffer.size", "2097152");
        all.put("offsets.topic.replication.factor", "1");
        // 50 by default: that many files to open and to recover, for a handful of consumer groups.
        all.put("offsets.topic.num.partitions", "4");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "4");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "4");
        all.put("num.recovery.threads.per.data.dir", "2");
        // One member per group and service here: no need to wait for others to join.
        all.put("group.initial.rebalance.delay.ms", "0");
        return all;
    }
}
