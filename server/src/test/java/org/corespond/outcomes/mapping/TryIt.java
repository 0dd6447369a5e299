package org.corespond.outcomes.mapping;
import java.nio.file.*; import java.time.Instant; import java.util.*;
public class TryIt {
  public static void main(String[] a) throws Exception {
    Mapping m = MappingReader.read(Path.of(a[0]));
    DryRun d = new DryRun(m); ImportRun r = new ImportRun(m, Instant.now(), d); d.attach(r);
    List<Path> f = new ArrayList<>(); for (int i=1;i<a.length;i++) f.add(Path.of(a[i]));
    long t=System.nanoTime(); r.read(f); 
    System.out.println((System.nanoTime()-t)/1000000+" ms");
    r.tally().requireBalance();
    System.out.println(r.tally().read()+" facts "+r.tally().facts()+" "+r.tally().duplicates()+r.tally().filtered()+r.tally().quarantined());
    System.out.println(r.understood()); System.out.println(r.unmapped()); System.out.println(d.flags()); System.out.println(d.doubts()); System.out.println(m.provides());
  }
}
