import Foundation

/// The names of the files in the folder `path`, empty where there is no such folder.
func directoryContents(_ path: String) throws -> [String] {
  guard FileManager.default.fileExists(atPath: path) else { return [] }
  return try FileManager.default.contentsOfDirectory(atPath: path)
}
