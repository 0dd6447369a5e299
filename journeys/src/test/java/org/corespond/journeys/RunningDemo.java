package org.corespond.journeys;

/** The demonstration county that all journeys share, started once. */
final class RunningDemo implements AutoCloseable {
    private final DataFolder folder = DataFolder.make();
    private final Program program = Program.start("demo", folder.data());

    String address() {
        return program.address();
    }

    String said() {
        return program.said();
    }

    @Override
    public void close() {
        program.close();
        folder.close();
    }
}
