package parlor.architecture;

import static java.util.stream.Collectors.joining;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.StreamSupport;

/** What a class file tells of how its class was written. */
final class Written {
  private Written() {}

  /** Its texts, one a line; names of classes and methods are none. */
  static String literals(byte[] classFile) {
    var pool = ClassFile.of().parse(classFile).constantPool();
    return StreamSupport.stream(pool.spliterator(), false)
        .filter(StringEntry.class::isInstance)
        .map(entry -> ((StringEntry) entry).stringValue())
        .collect(joining("\n"));
  }

  /** Whether a record left its {@code toString} to the compiler. */
  static boolean printsItsComponents(byte[] record) {
    return ClassFile.of().parse(record).methods().stream()
        .filter(method -> method.methodName().equalsString("toString"))
        .flatMap(method -> method.code().stream())
        .flatMap(CodeModel::elementStream)
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(call -> ((InvokeDynamicInstruction) call).bootstrapMethod().owner().displayName())
        .anyMatch("ObjectMethods"::equals);
  }

  /** A class that returns a text. */
  static byte[] classSaying(String text) {
    return ClassFile.of()
        .build(
            ClassDesc.of("parlor", "Literal"),
            type ->
                type.withMethodBody(
                    "text",
                    MethodTypeDesc.of(ConstantDescs.CD_String),
                    ClassFile.ACC_STATIC,
                    code -> code.ldc(text).areturn()));
  }
}
