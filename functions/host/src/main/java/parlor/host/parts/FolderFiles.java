package parlor.host.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;

/** All files below {@code <tenant>/}, whatever they are. */
record FolderFiles(Path blobs) implements parlor.erasure.Files {
  @Override
  public long count(TenantId tenant) {
    return all(tenant).size();
  }

  @Override
  public boolean remove(TenantId tenant, int most) {
    var all = all(tenant);
    try {
      for (var file : all.subList(0, Math.min(most, all.size()))) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new Unavailable("blobs", e);
    }
    return all.size() <= most;
  }

  private List<Path> all(TenantId tenant) {
    try (var paths = Files.walk(blobs.resolve(tenant.value()))) {
      return paths.filter(Files::isRegularFile).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new Unavailable("blobs", e);
    }
  }
}
