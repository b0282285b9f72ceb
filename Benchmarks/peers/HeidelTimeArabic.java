import com.sun.management.OperatingSystemMXBean;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.logging.LogManager;

/**
 * HeidelTime's own Arabic rules over a file of articles, the rules loaded once.
 *
 * Arguments: the articles as `published`, line end, text, form feed; a configuration file. Prints seconds of
 * processor time to load and to read, those of the compiler and the collector among them, and how many TIMEX3 it found.
 */
public class HeidelTimeArabic {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    OperatingSystemMXBean used = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    String[] articles = Files.readString(Path.of(arguments[0])).split("\f");
    long begin = used.getProcessCpuTime();
    HeidelTimeStandalone reader = new HeidelTimeStandalone(
        Language.ARABIC, DocumentType.NEWS, OutputType.TIMEML, arguments[1], POSTagger.NO);
    SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");
    long loaded = used.getProcessCpuTime();
    int found = 0;
    for (String article : articles) {
      int end = article.indexOf('\n');
      String marked = reader.process(article.substring(end + 1), day.parse(article.substring(0, end)));
      for (int at = marked.indexOf("<TIMEX3 "); at >= 0; at = marked.indexOf("<TIMEX3 ", at + 1)) found++;
    }
    long done = used.getProcessCpuTime();
    System.out.printf("%.3f\t%.3f\t%d%n", (loaded - begin) / 1e9, (done - loaded) / 1e9, found);
  }
}
