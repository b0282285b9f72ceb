import Foundation
import Glibc
import TawaturModel

/// The articles of files, folders and standard input, one at a time, with whatever could not be read.
///
/// Folders are walked in the order of their paths; files in them of forms not known here are passed over.
package struct ArticleStream: Sequence, IteratorProtocol {
  /// Bytes of one article; a longer one is no article but an archive or an accident.
  package static let articleLimit = 16 << 20

  private var waiting: [InputPath]
  private var lines: LinesInProgress?
  /// An article whose problem was told first.
  private var pending: Article?
  /// Folders already walked: each is walked once, however many links lead to it.
  private var walked: Set<FileIdentity> = []
  /// The real paths of the files already opened.
  private var opened: Set<String> = []
  /// What is found in the folder that was given last.
  private var survey = FolderSurvey()
  private let limit: Int

  private struct LinesInProgress {
    var reader: LineReader
    var path: String?
    /// The real path; nil for standard input.
    var file: String?
    var name: String
  }

  private struct InputPath {
    var path: String
    /// Given by the user, not found in a folder.
    var isGiven: Bool
    /// Stands for the end of a folder that was given.
    var endsFolder = false
  }

  /// `-` is JSON Lines on standard input.
  package init(paths: [String], limit: Int = articleLimit) {
    waiting = paths.reversed().map { InputPath(path: $0, isGiven: true) }
    self.limit = limit
  }

  package mutating func next() -> Intake? {
    if let article = pending {
      pending = nil
      return .article(article)
    }
    while true {
      if lines != nil {
        if let intake = nextLine() { return intake }
        lines = nil
      }
      guard let input = waiting.popLast() else { return nil }
      if let intake = open(input) { return intake }
    }
  }

  /// Opens a path: a text file gives its article at once, a folder and a file of lines give theirs later.
  private mutating func open(_ input: InputPath) -> Intake? {
    if input.endsFolder { return survey.problem(of: input.path).map { .problem($0) } }
    let path = input.isGiven ? RealPath.tidied(input.path) : input.path
    if input.path == "-" {
      lines = LinesInProgress(reader: LineReader(.standardInput, limit: limit), path: nil, file: nil, name: "-")
      return nil
    }
    switch Self.kind(of: path) {
    case nil:
      survey.found += 1
      return .problem(Self.missing(input.path, path))
    case .folder(let identity):
      guard walked.insert(identity).inserted else {
        survey.found += 1
        return nil
      }
      return openFolder(path, isGiven: input.isGiven)
    case .other:
      survey.found += 1
      return .problem(InputProblem(place: path, kind: .noFile))
    case .file: return openFile(path, isGiven: input.isGiven)
    }
  }

  private mutating func openFile(_ path: String, isGiven: Bool) -> Intake? {
    let form = (path as NSString).pathExtension.lowercased()
    guard Self.textForms.contains(form) || Self.lineForms.contains(form) else {
      survey.passedOver[form, default: 0] += 1
      return isGiven ? .problem(InputProblem(place: path, kind: .unknownForm)) : nil
    }
    survey.found += 1
    let file = RealPath.of(path) ?? path
    guard opened.insert(file).inserted else { return .problem(InputProblem(place: path, kind: .repeatedFile)) }
    return Self.textForms.contains(form) ? textFile(path, file) : openLines(path, file)
  }

  private static let textForms: Set<String> = ["txt", "text"]
  private static let lineForms: Set<String> = ["jsonl", "ndjson"]

  private enum PathKind {
    case file
    case folder(FileIdentity)
    case other
  }

  private struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What stands at a path, links followed; nil where nothing does.
  private static func kind(of path: String) -> PathKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder(FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    default: return .other
    }
  }

  /// A folder's entries, later.
  private mutating func openFolder(_ path: String, isGiven: Bool) -> Intake? {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }
      if names.isEmpty { return isGiven ? .problem(InputProblem(place: path, kind: .emptyFolder)) : nil }
      if isGiven {
        survey = FolderSurvey()
        waiting.append(InputPath(path: path, isGiven: true, endsFolder: true))
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      waiting += names.sorted().reversed().map { InputPath(path: folder + $0, isGiven: false) }
      return nil
    } catch {
      return .problem(Self.unreadable(path, error))
    }
  }

  private mutating func openLines(_ path: String, _ file: String) -> Intake? {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      if try handle.seekToEnd() == 0 { return .problem(InputProblem(place: path, kind: .emptyFile)) }
      try handle.seek(toOffset: 0)
      if let head = try handle.read(upToCount: ForeignForm.bytesNeeded), let form = ForeignForm(head) {
        return .problem(Self.foreign(path, form))
      }
      try handle.seek(toOffset: 0)
      lines = LinesInProgress(reader: LineReader(handle, limit: limit), path: path, file: file, name: path)
      return nil
    } catch {
      return .problem(Self.unreadable(path, error))
    }
  }

  private mutating func textFile(_ path: String, _ file: String) -> Intake {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
      if let form = ForeignForm(data) { return .problem(Self.foreign(path, form)) }
      guard data.count <= limit else { return .problem(Self.tooLarge(path, data.count, limit)) }
      let text = try TextOfRecord.text(of: Array(data)[...], place: path)
      guard text.utf8.contains(where: { $0 > 0x20 }) else {
        return .problem(InputProblem(place: path, kind: .emptyFile))
      }
      return told(Article(id: RealPath.stem(of: file), from: path, file: file, text: text), at: path)
    } catch let problem as InputProblem {
      return .problem(problem)
    } catch {
      return .problem(Self.unreadable(path, error))
    }
  }

  private mutating func nextLine() -> Intake? {
    guard let current = lines else { return nil }
    do {
      while let line = try current.reader.next() {
        let place = JSONArticle.Place(
          name: current.name, number: current.reader.number, path: current.path, file: current.file)
        switch line {
        case .tooLong(let bytes): return .problem(Self.tooLarge(place.description, bytes, limit))
        case .bytes(let bytes):
          if let intake = try article(bytes, at: place) { return intake }
        }
      }
      return nil
    } catch let problem as InputProblem {
      return .problem(problem)
    } catch {
      lines = nil
      return .problem(Self.unreadable(current.name, error))
    }
  }

  private mutating func article(
    _ line: ArraySlice<UInt8>, at place: JSONArticle.Place
  ) throws(InputProblem) -> Intake? {
    if line.allSatisfy({ $0 <= 0x20 }) { return nil }
    let stem = place.file.map(RealPath.stem) ?? "line"
    switch try JSONArticle.read(line, at: place, idWithout: "\(stem)-\(place.number)") {
    case .otherKind: return nil
    case .article(let article, nil): return told(article, at: place.description)
    case .article(let article, .some(let problem)):
      pending = article
      return .problem(problem)
    }
  }

  /// The article, after telling where it is none that this program was made for.
  private mutating func told(_ article: Article, at place: String) -> Intake {
    if ScriptShare.isArabic(article.text) { return .article(article) }
    pending = article
    return .problem(InputProblem(place: place, kind: .notArabic, details: [article.id]))
  }

  /// Why nothing stands at `path`, which is `given` without what says nothing.
  private static func missing(_ given: String, _ path: String) -> InputProblem {
    if given.contains("://") || given.hasPrefix("www.") { return InputProblem(place: given, kind: .address) }
    // A name that is no UTF-8 was mended when it was read, and leads nowhere any more.
    let isMended = path.unicodeScalars.contains("\u{FFFD}")
    return InputProblem(place: path, kind: isMended ? .badName : .missing)
  }

  private static func foreign(_ place: String, _ form: ForeignForm) -> InputProblem {
    InputProblem(place: place, kind: .foreignForm, details: [form.name, form.remedy])
  }

  private static func tooLarge(_ place: String, _ bytes: Int, _ limit: Int) -> InputProblem {
    InputProblem(place: place, kind: .tooLarge, details: ["\(bytes >> 20)", "\(limit >> 20)"])
  }

  private static func unreadable(_ place: String, _ error: any Error) -> InputProblem {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return InputProblem(
      place: place, kind: .unreadable, details: [(underlying ?? error as NSError).localizedDescription])
  }
}
