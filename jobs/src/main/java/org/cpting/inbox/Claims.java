package org.cpting.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files moved out of the inbox by one rename, so that of several processes on one inbox only one
 * has each. They lie in a folder of their claimant until they are in the warehouse; what a process
 * that died leaves there is found again by the next one on the same data folder. If the inbox is on
 * another file system, where a rename cannot reach that folder, they are claimed in a hidden folder
 * inside the inbox that bears the claimant's name.
 */
public final class Claims {

  private static final String OWNER = "owner";
  private static final String IN_INBOX = ".cpting-claims";

  private final Path inbox;
  private final Path own;
  private final Path inInbox;
  private final String pass = UUID.randomUUID().toString();

  private Claims(Path inbox, Path own, Path inInbox) {
    this.inbox = inbox;
    this.own = own;
    this.inInbox = inInbox;
  }

  /**
   * Claims files of an inbox.
   *
   * @param folder the claimant's own folder; only one process at a time may use it
   */
  public static Claims open(Path folder, Path inbox) throws IOException {
    Files.createDirectories(folder);
    Path owner = folder.resolve(OWNER);
    if (!Files.exists(owner)) {
      Path written = Files.writeString(folder.resolve("." + OWNER), UUID.randomUUID().toString());
      Files.move(written, owner, StandardCopyOption.ATOMIC_MOVE);
    }
    String name = Files.readString(owner, StandardCharsets.UTF_8).strip();
    return new Claims(inbox, folder, inbox.resolve(IN_INBOX).resolve(name));
  }

  /**
   * A claimed file.
   *
   * @param file the file where it lies now, with its name and folder in the inbox
   * @param state as it was when it was claimed
   * @param moved whether it left the inbox; one in an inbox that only may be read stays there
   * @param root the folder of the claims it lies in
   * @param left whether a process that died had claimed it
   */
  public record Claim(ArrivedFile file, FileState state, boolean moved, Path root, boolean left) {}

  /** Claims a file; nothing if another process has it or if it has changed since it was seen. */
  public Optional<Claim> take(Inbox.Settled seen) throws IOException {
    Path from = seen.file().path();
    if (!FileState.of(from).equals(seen.state())) {
      return Optional.empty();
    }
    Optional<Claim> claim;
    try {
      claim = move(seen, own);
    } catch (AtomicMoveNotSupportedException e) {
      claim = moveInside(seen);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      claim = inPlace(seen);
    }
    if (claim.isPresent() && !FileState.of(claim.get().file().path()).equals(seen.state())) {
      giveBack(claim.get());
      return Optional.empty();
    }
    return claim;
  }

  private Optional<Claim> moveInside(Inbox.Settled seen) throws IOException {
    try {
      return move(seen, inInbox);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | ReadOnlyFileSystemException e) {
      return inPlace(seen);
    }
  }

  private Optional<Claim> move(Inbox.Settled seen, Path claims) throws IOException {
    Path root = claims.resolve(pass);
    Path target = root.resolve(inbox.relativize(seen.file().path()).toString());
    Files.createDirectories(target.resolveSibling(""));
    Files.move(seen.file().path(), target, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(new Claim(seen.file().at(target), seen.state(), true, root, false));
  }

  private Optional<Claim> inPlace(Inbox.Settled seen) {
    return Files.exists(seen.file().path())
        ? Optional.of(new Claim(seen.file(), seen.state(), false, inbox, false))
        : Optional.empty();
  }

  /**
   * What a process that died on this data folder had claimed, in the order in which it would have
   * been taken.
   */
  public List<Claim> left(InboxRules rules) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (Path folder : List.of(own, inInbox)) {
      for (Path root : folders(folder)) {
        Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                claims.add(
                    new Claim(ArrivedFile.in(root, path), FileState.of(path), true, root, true));
                return FileVisitResult.CONTINUE;
              }
            });
      }
    }
    claims.sort(
        Comparator.comparing(Claim::file, TakingOrder.by(rules))
            .thenComparing(claim -> claim.file().path().toString()));
    return claims;
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  /**
   * Lets a file go that is in the warehouse now, its bytes in the archive. One that somebody has
   * written to since goes back into the inbox, to be taken anew.
   */
  public void release(Claim claim) throws IOException {
    if (!claim.moved()) {
      return;
    }
    FileState now = FileState.of(claim.file().path());
    if (now.exists() && !now.equals(claim.state())) {
      giveBack(claim);
    } else {
      Files.deleteIfExists(claim.file().path());
      tidy(claim);
    }
  }

  /** Puts a claimed file back into the inbox, beside a newer one of its name if there is one. */
  public void giveBack(Claim claim) throws IOException {
    if (!claim.moved()) {
      return;
    }
    Path folder = inbox.resolve(claim.file().folder());
    Files.createDirectories(folder);
    Path target = folder.resolve(claim.file().name());
    for (int number = 2; Files.exists(target); number++) {
      target = folder.resolve("(" + number + ") " + claim.file().name());
    }
    Files.move(claim.file().path(), target, StandardCopyOption.ATOMIC_MOVE);
    tidy(claim);
  }

  /** Removes the folders of a claim that it leaves empty. */
  private static void tidy(Claim claim) throws IOException {
    Path folder = claim.file().path().getParent();
    while (folder != null && folder.startsWith(claim.root())) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
      folder = folder.getParent();
    }
  }
}
