package org.corespond.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One program per data directory; the system gives the lock back however the program ends. */
final class DirectoryLock {
    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    Path directory() {
        return directory;
    }

    Path file() {
        return fileIn(directory);
    }

    private static Path fileIn(Path directory) {
        return directory.resolve("lock");
    }

    static DirectoryLock take(Path directory) throws IOException {
        Optional<DirectoryLock> lock = tryTake(directory);
        if (lock.isEmpty()) {
            String who = ConnectionFile.in(directory)
                    .whoRuns()
                    .map(running -> " (" + running + ")")
                    .orElse("");
            throw new CannotStart("Corespond is already running on " + directory + who
                    + "; stop it first, or set CORESPOND_DATA to another folder.");
        }
        return lock.get();
    }

    static Optional<DirectoryLock> tryTake(Path directory) throws IOException {
        if (PostgresUser.isRoot()) {
            OwnerOnly.traversable(directory);
        } else if (!Files.exists(directory)) {
            OwnerOnly.directory(directory);
        }
        FileChannel channel = FileChannel.open(fileIn(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DirectoryLock(directory, channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very program.
            return null;
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
