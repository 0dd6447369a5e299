package org.corespond.journeys;

/** The demonstration county that the journeys of a test program share, started once; {@code -Ddemo=ADDRESS} lends one that runs already. */
final class RunningDemo implements AutoCloseable {
    private static final String LENT = System.getProperty("demo", "");

    private final DataFolder folder = LENT.isEmpty() ? DataFolder.make() : null;
    private final Program program = folder == null ? null : Program.start("demo", folder.data());

    String address() {
        return program == null ? LENT : program.address();
    }

    String said() {
        return program == null ? "" : program.said();
    }

    @Override
    public void close() {
        if (program != null && folder != null) {
            program.close();
            folder.close();
        }
    }
}
