package org.cybercrimeproject.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample project: the files below {@code sample/} on the class path, in the order of their names.
 *
 * @param digest changes when a file changes
 */
public record Sample(List<SampleFile> files, String digest) {
    private static final String DIRECTORY = "sample";

    /** Reads all files. */
    public static Sample read() throws IOException {
        URL directory = Sample.class.getClassLoader().getResource(DIRECTORY);
        if (directory == null) {
            return new Sample(List.of(), "none");
        }
        try {
            URI uri = directory.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(DIRECTORY));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Sample read(Path directory) throws IOException {
        ObjectMapper json = new ObjectMapper();
        MessageDigest digest = sha256();
        List<SampleFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(directory)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                byte[] content = Files.readAllBytes(file);
                digest.update(content);
                files.add(SampleFile.of(file.getFileName().toString(), json.readTree(content)));
            }
        }
        return new Sample(files, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records it holds. */
    public int size() {
        return files.stream().mapToInt(file -> file.writes().size()).sum();
    }

    /** How many follow-ups come into being from it. */
    public int commitments() {
        return files.stream().mapToInt(SampleFile::commitments).sum();
    }
}
