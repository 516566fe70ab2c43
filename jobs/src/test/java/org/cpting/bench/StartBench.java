package org.cpting.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.cpting.definition.Home;

/**
 * Measures whole processes by turns: how long a command takes as the program starts it, and as one
 * plain jar with everything in it that {@code java -jar} starts with default flags. The plain jar
 * is the same program with nothing prepared: it parses definitions and asks picocli for help.
 *
 * <p>Arguments: folder for the jar; rounds; class path of the built program.
 */
public final class StartBench {

  private static final Path ROOT = Home.find().root();

  private static final String RETURN = "sample-data/2011Q2/hunan_formA_201104-06.csv";

  private StartBench() {}

  /** Runs the measurement and prints it. */
  public static void main(String[] args) throws Exception {
    Path jar =
        fatJar(Path.of(args[0]).resolve("cpting-all.jar"), args[2].split(File.pathSeparator));
    int rounds = Integer.parseInt(args[1]);
    Path data = Files.createTempDirectory(Path.of(args[0]), "start");
    System.out.printf("%-30s %10s %10s %7s (target 0.33)%n", "", "jar, ms", "ours, ms", "ratio");
    measure(jar, rounds, List.of("--help"));
    measure(jar, rounds, List.of("--version"));
    measure(jar, rounds, List.of("layout", "test", "--help"));
    measure(jar, rounds, List.of("layout", "test", ROOT.resolve(RETURN).toString()));
    String blank = data.resolve("blank.xlsx").toString();
    measure(
        jar,
        rounds,
        List.of("template", "make", "--province", "YN", "--form", "A", "--out", blank));
    measure(jar, rounds, List.of("run", "--data", data.toString(), "--now", "2011-07-15"));
    measure(jar, rounds, List.of("status", "--data", data.toString(), "--now", "2011-07-15"));
  }

  private static void measure(Path jar, int rounds, List<String> command) throws Exception {
    List<String> plain =
        new ArrayList<>(List.of("java", "-Dcpting.home=" + ROOT, "-jar", jar.toString()));
    List<String> ours = new ArrayList<>(List.of(ROOT.resolve("scripts/cpting").toString()));
    plain.addAll(command);
    ours.addAll(command);
    List<Long> plainTimes = new ArrayList<>();
    List<Long> ourTimes = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      long plainTime = time(plain);
      long ourTime = time(ours);
      if (round >= 0) {
        plainTimes.add(plainTime);
        ourTimes.add(ourTime);
      }
    }
    long plainMedian = median(plainTimes);
    long ourMedian = median(ourTimes);
    System.out.printf(
        Locale.ROOT,
        "%-30s %10d %10d %7.2f%n",
        String.join(" ", command.subList(0, Math.min(3, command.size()))).replaceAll(" /.*", ""),
        plainMedian / 1_000_000,
        ourMedian / 1_000_000,
        1.0 * ourMedian / plainMedian);
  }

  private static long time(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    long time = System.nanoTime() - start;
    if (code == 1 || code == 2) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return time;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /** Everything in one jar, the first of several files with one name. */
  private static Path fatJar(Path jar, String[] classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.cpting.cli.Main");
    manifest.getMainAttributes().put(new Attributes.Name("Multi-Release"), "true");
    Set<String> names = new HashSet<>(Set.of(JarFile.MANIFEST_NAME));
    Map<String, ByteArrayOutputStream> services = new TreeMap<>();
    try (JarOutputStream out =
        new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)), manifest)) {
      for (String part : classPath) {
        try (JarFile in = new JarFile(part)) {
          copy(in, out, names, services);
        }
      }
      for (Map.Entry<String, ByteArrayOutputStream> service : services.entrySet()) {
        out.putNextEntry(new JarEntry(service.getKey()));
        service.getValue().writeTo(out);
        out.closeEntry();
      }
    }
    return jar;
  }

  private static void copy(
      JarFile in,
      JarOutputStream out,
      Set<String> names,
      Map<String, ByteArrayOutputStream> services)
      throws IOException {
    for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      String name = entry.getName();
      try (InputStream bytes = in.getInputStream(entry)) {
        if (name.startsWith("META-INF/services/") && !entry.isDirectory()) {
          // Several libraries may offer the same service: all of them count.
          OutputStream service = services.computeIfAbsent(name, n -> new ByteArrayOutputStream());
          bytes.transferTo(service);
          service.write('\n');
        } else if (!name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)") && names.add(name)) {
          out.putNextEntry(new JarEntry(name));
          bytes.transferTo(out);
          out.closeEntry();
        }
      }
    }
  }
}
