import PackagePlugin

/// Puts `Data/*.tsv` of a target into it as string literals, one `Tables.name` a file.
///
/// A resource bundle breaks when the program is moved, and `.embedInCode` compiles a megabyte in minutes;
/// a raw string literal compiles in half a second.
@main
struct EmbedTables: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let data = target.directoryURL.appending(path: "Data")
    let names = try directoryContents(data.path).filter { $0.hasSuffix(".tsv") }.sorted()
    let inputs = names.map { data.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Tables.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(names.count) tables of \(target.name)",
        executable: try context.tool(named: "embed-tables").url,
        arguments: [output.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
