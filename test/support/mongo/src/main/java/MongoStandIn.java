import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * A MongoDB server for tests: the wire protocol over an H2 store.
 *
 * <p>Arguments: [--port n] [--file path]. Without a port the system picks one; without a file everything stays in memory. Prints {@code
 * listening <port>} and ends when its standard input closes, so that it cannot outlive the test run that started it, even one that was killed.
 */
public final class MongoStandIn {
  /** MongoDB 5.0: the library's own MONGO_5_0 speaks wire version 6, and the Node driver wants 9 or later. */
  private static final MongoVersion FIVE = new MongoVersion() {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  };

  public static void main(String[] arguments) throws Exception {
    int port = 0;
    String file = null;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--port" -> port = Integer.parseInt(arguments[i + 1]);
        case "--file" -> file = arguments[i + 1];
        default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
      }
    }

    H2Backend backend = file == null ? H2Backend.inMemory() : new H2Backend(file);
    backend.version(FIVE);
    MongoServer server = new MongoServer(backend);
    server.bind(new InetSocketAddress("127.0.0.1", port));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));

    System.out.println("listening " + server.getLocalAddress().getPort());
    while (System.in.read() >= 0) {
      // Nothing is said on this line; we only wait for it to close.
    }
    System.exit(0);
  }
}
