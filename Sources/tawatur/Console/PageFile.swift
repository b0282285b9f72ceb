import Foundation
import Glibc
import TawaturPages

/// A page of dossiers on its way into a file.
///
/// Its opening lists all stories, so the sheets wait in a nameless file until they are all there.
final class PageFile {
  private let file: OutputFile
  private let path: String
  private let page = HTMLPage(language: Interface.language)
  private let sheets: FileDescriptor
  private var entries: [HTMLSheet.Entry] = []

  init(replacing path: String) throws(OutputError) {
    self.path = path
    file = try OutputFile(replacing: path)
    sheets = FileDescriptor(number: Self.namelessFile(beside: path))
    if sheets.number < 0 { throw OutputError(path: path, words: FileDescriptor.words(of: errno)) }
  }

  deinit { close(sheets.number) }

  func write(_ sheet: HTMLSheet) throws(OutputError) {
    entries.append(sheet.entry)
    let error = sheet.bytes.withUnsafeBytes { sheets.write($0) }
    if error != 0 { throw OutputError(path: path, words: FileDescriptor.words(of: error)) }
  }

  func commit() throws(OutputError) {
    try file.write(page.opening(for: entries))
    guard lseek(sheets.number, 0, SEEK_SET) == 0 else {
      throw OutputError(path: path, words: FileDescriptor.words(of: errno))
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(sheets.number, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(path: path, words: FileDescriptor.words(of: errno))
      }
      try file.write(Array(chunk[0..<count]))
    }
    try file.write(page.closing)
    try file.commit()
  }

  /// A file that is gone when it is closed, on the disk that the page goes to; a device has none beside it.
  private static func namelessFile(beside path: String) -> Int32 {
    let folders = [
      URL(fileURLWithPath: path).deletingLastPathComponent().path, FileManager.default.temporaryDirectory.path,
    ]
    for folder in folders {
      var template = Array((folder + "/.tawatur-XXXXXX").utf8CString)
      let number = mkstemp(&template)
      guard number >= 0 else { continue }
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      unlink(template)
      return number
    }
    return -1
  }
}
