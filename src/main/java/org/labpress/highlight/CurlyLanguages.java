package org.labpress.highlight;

import static org.labpress.highlight.Delimited.comment;
import static org.labpress.highlight.Delimited.escaped;
import static org.labpress.highlight.Delimited.line;
import static org.labpress.highlight.Delimited.string;

import java.util.Set;
import org.labpress.highlight.Delimited.Expression;
import org.labpress.highlight.Delimited.Trait;

/** Languages that look like C. */
final class CurlyLanguages {
  private static final String C_KEYWORDS =
      "auto break case const continue default do else enum extern for goto if inline register"
          + " restrict return sizeof static struct switch typedef union volatile while _Alignas"
          + " _Atomic _Generic _Noreturn _Static_assert alignas alignof static_assert thread_local"
          + " typeof asm";
  private static final String C_TYPES =
      "void char short int long float double signed unsigned bool _Bool _Complex size_t ssize_t"
          + " ptrdiff_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t"
          + " uintptr_t wchar_t char8_t char16_t char32_t FILE va_list";

  private CurlyLanguages() {}

  private static Grammar.Builder curly() {
    return Grammar.builder()
        .forms(line("//"), comment("/*", "*/"), escaped("\""))
        .operators("+-*/%=<>!&|^~?");
  }

  static Lexer c() {
    return curly()
        .keywords(C_KEYWORDS)
        .types(C_TYPES)
        .constants("true false NULL nullptr EOF stdin stdout stderr")
        .definesTypes("struct enum union")
        .longCapitalTypes()
        .prefixed("L u U u8", escaped("\""))
        .forms(escaped("'", Trait.CLOSED))
        .rules(Constructs.preprocessor())
        .lexer();
  }

  static Lexer cpp() {
    return curly()
        .keywords(C_KEYWORDS)
        .keywords(
            "and and_eq bitand bitor catch class co_await co_return co_yield compl concept"
                + " const_cast consteval constexpr constinit decltype delete dynamic_cast explicit"
                + " export final friend import module mutable namespace new noexcept not not_eq"
                + " operator or or_eq override private protected public reinterpret_cast requires"
                + " static_cast template this throw try typeid typename using virtual xor xor_eq"
                + " __global__ __device__ __host__ __shared__ __constant__ __restrict__")
        .types(C_TYPES)
        .types(
            "string string_view vector map set unordered_map unordered_set array pair tuple"
                + " optional variant function span unique_ptr shared_ptr weak_ptr initializer_list"
                + " dim3 float2 float3 float4 int2 int3 int4 half")
        .constants("true false NULL nullptr")
        .definesTypes("struct enum union class concept namespace typename")
        .longCapitalTypes()
        .prefixed("L u U u8", escaped("\""))
        .forms(escaped("'", Trait.CLOSED))
        .rules(
            Constructs.rawOfCpp(),
            Constructs.preprocessor(),
            Constructs.bracketed("[[", TokenKind.ATTRIBUTE))
        .lexer();
  }

  static Lexer java() {
    return curly()
        .keywords(
            "abstract assert break case catch class const continue default do else enum exports"
                + " extends final finally for goto if implements import instanceof interface module"
                + " native new non-sealed package permits private protected public record return"
                + " sealed static strictfp super switch synchronized this throw throws transient"
                + " try var volatile while yield")
        .types("boolean byte char double float int long short void")
        .constants("true false null")
        .definesTypes("class interface enum record")
        .capitalTypes()
        .forms(escaped("\"\"\"", Trait.MULTILINE), escaped("'"))
        .rules(Constructs.signed('@', TokenKind.ATTRIBUTE, false))
        .lexer();
  }

  static Lexer groovy() {
    return curly()
        .keywords(
            "abstract as assert break case catch class continue def default do else enum extends"
                + " final finally for if implements import in instanceof interface new package"
                + " private protected public return static super switch this throw throws trait try"
                + " var void while")
        .types("boolean byte char double float int long short")
        .constants("true false null")
        .definesTypes("class interface enum trait")
        .capitalTypes()
        .forms(
            escaped("\"\"\"", Trait.MULTILINE).with(Expression.DOLLAR),
            escaped("'''", Trait.MULTILINE),
            escaped("\"").with(Expression.DOLLAR),
            escaped("'"))
        .rules(Constructs.signed('@', TokenKind.ATTRIBUTE, false))
        .lexer();
  }

  static Lexer csharp() {
    return curly()
        .keywords(
            "abstract as async await base break case catch checked class const continue default"
                + " delegate do else enum event explicit extern finally fixed for foreach get goto"
                + " if implicit in init interface internal is lock namespace new operator out"
                + " override params partial private protected public readonly record ref return"
                + " sealed set sizeof stackalloc static struct switch this throw try typeof"
                + " unchecked unsafe using var virtual volatile when where while with yield")
        .types(
            "bool byte char decimal double dynamic float int long nint nuint object sbyte short"
                + " string uint ulong ushort void")
        .constants("true false null")
        .definesTypes("class interface struct enum record namespace")
        .capitalTypes()
        .forms(
            string("@\"", "\"", Trait.MULTILINE, Trait.DOUBLED),
            escaped("\"\"\"", Trait.MULTILINE),
            behindDollar("$\"", "\""),
            new Delimited(
                TokenKind.STRING,
                "$@\"",
                "\"",
                Set.of(Trait.MULTILINE, Trait.DOUBLED),
                Expression.BRACES),
            escaped("'"))
        .rules(Constructs.preprocessor())
        .lexer();
  }

  private static Delimited behindDollar(String open, String close) {
    return new Delimited(TokenKind.STRING, open, close, Set.of(Trait.ESCAPES), Expression.BRACES);
  }

  static Lexer go() {
    return Grammar.builder()
        .keywords(
            "break case chan const continue default defer else fallthrough for func go goto if"
                + " import interface map package range return select struct switch type var")
        .types(
            "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16"
                + " int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr")
        .constants("true false nil iota")
        .functions(
            "append cap clear close complex copy delete imag len make max min new panic print"
                + " println real recover")
        .definesTypes("type")
        .definesFunctions("func")
        .forms(
            line("//"),
            comment("/*", "*/"),
            escaped("\""),
            escaped("'"),
            string("`", "`", Trait.MULTILINE))
        .lexer();
  }

  static Lexer rust() {
    return Grammar.builder()
        .keywords(
            "as async await break const continue crate dyn else enum extern fn for if impl in let"
                + " loop match mod move mut pub ref return self static struct super trait type"
                + " union unsafe use where while")
        .types("bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Self")
        .constants("true false None Some Ok Err")
        .definesFunctions("fn")
        .definesTypes("struct enum trait type union mod")
        .capitalTypes()
        .forms(line("//"), comment("/*", "*/", Trait.NESTED), escaped("\"", Trait.MULTILINE))
        .prefixed("b c", escaped("\"", Trait.MULTILINE))
        .rules(
            Constructs.fenced(new String[] {"br", "cr", "r"}, '#', '"', '"', TokenKind.STRING),
            Constructs.bracketed("#[", TokenKind.ATTRIBUTE),
            Constructs.bracketed("#![", TokenKind.ATTRIBUTE),
            Constructs.macro(),
            Constructs.character(TokenKind.VARIABLE))
        .lexer();
  }

  static Lexer javaScript() {
    return script().lexer();
  }

  static Lexer typeScript() {
    return script()
        .keywords(
            "abstract as declare enum implements infer interface is keyof module namespace override"
                + " private protected public readonly satisfies type unique")
        .types("any bigint boolean never number object string symbol unknown void")
        .definesTypes("interface type enum namespace")
        .lexer();
  }

  private static Grammar.Builder script() {
    return Grammar.builder()
        .keywords(
            "async await break case catch class const continue debugger default delete do else"
                + " export extends finally for from function get if import in instanceof let new of"
                + " return set static super switch this throw try typeof var void while with yield")
        .constants("true false null undefined NaN Infinity")
        .definesFunctions("function")
        .definesTypes("class extends")
        .capitalTypes()
        .nameCharacters("$")
        .forms(
            line("//"),
            line("#!"),
            comment("/*", "*/"),
            escaped("\"", Trait.CLOSED),
            escaped("'", Trait.CLOSED),
            escaped("`", Trait.MULTILINE).with(Expression.DOLLAR_BRACES))
        .rules(
            Constructs.signed('@', TokenKind.ATTRIBUTE, false),
            Constructs.element(),
            Constructs.regularExpression("return typeof case in of delete void throw new"));
  }

  static Lexer kotlin() {
    return curly()
        .keywords(
            "abstract actual annotation as break by catch class companion const constructor"
                + " continue crossinline data do else enum expect external final finally for fun"
                + " get if import in infix init inline inner interface internal is lateinit"
                + " noinline object open operator out override package private protected public"
                + " reified return sealed set super suspend tailrec this throw try typealias val"
                + " value var vararg when where while")
        .constants("true false null")
        .definesFunctions("fun")
        .definesTypes("class interface object typealias")
        .capitalTypes()
        .forms(
            string("\"\"\"", "\"\"\"", Trait.MULTILINE).with(Expression.DOLLAR),
            escaped("\"").with(Expression.DOLLAR),
            escaped("'"))
        .rules(Constructs.signed('@', TokenKind.ATTRIBUTE, false))
        .lexer();
  }

  static Lexer scala() {
    return curly()
        .keywords(
            "abstract case catch class def derives do else end enum export extends extension final"
                + " finally for given if implicit import infix inline lazy match new object opaque"
                + " open override package private protected return sealed super then this throw"
                + " trait transparent try type using val var while with yield")
        .constants("true false null")
        .definesFunctions("def")
        .definesTypes("class object trait type enum")
        .capitalTypes()
        .prefixed("s f raw", string("\"\"\"", "\"\"\"", Trait.MULTILINE).with(Expression.DOLLAR))
        .prefixed("s f raw", escaped("\"").with(Expression.DOLLAR))
        .forms(string("\"\"\"", "\"\"\"", Trait.MULTILINE))
        .rules(
            Constructs.signed('@', TokenKind.ATTRIBUTE, false),
            Constructs.character(TokenKind.CONSTANT))
        .lexer();
  }

  static Lexer swift() {
    return Grammar.builder()
        .keywords(
            "actor any as associatedtype async await break case catch class continue convenience"
                + " default defer deinit didSet do dynamic else enum extension fallthrough"
                + " fileprivate final for func get guard if import in indirect infix init inout"
                + " internal is lazy let mutating nonisolated nonmutating open operator optional"
                + " override postfix precedencegroup prefix private protocol public repeat required"
                + " rethrows return self set some static struct subscript super switch throw throws"
                + " try typealias unowned var weak where while willSet")
        .constants("true false nil")
        .definesFunctions("func")
        .definesTypes("class struct enum protocol extension typealias actor")
        .capitalTypes()
        .forms(
            line("//"),
            comment("/*", "*/", Trait.NESTED),
            escaped("\"\"\"", Trait.MULTILINE).with(Expression.BACKSLASH_PARENTHESES),
            escaped("\"").with(Expression.BACKSLASH_PARENTHESES))
        .rules(
            Constructs.signed('@', TokenKind.ATTRIBUTE, false),
            Constructs.signed('#', TokenKind.ATTRIBUTE, false))
        .lexer();
  }

  static Lexer dart() {
    return curly()
        .keywords(
            "abstract as assert async await base break case catch class const continue covariant"
                + " default deferred do else enum export extends extension external factory final"
                + " finally for get hide if implements import in interface is late library mixin"
                + " new on operator part required rethrow return sealed set show static super"
                + " switch sync this throw try typedef var when while with yield")
        .types("bool double dynamic int num void")
        .constants("true false null")
        .definesTypes("class enum mixin extension typedef")
        .capitalTypes()
        .forms(
            escaped("\"\"\"", Trait.MULTILINE).with(Expression.DOLLAR),
            escaped("'''", Trait.MULTILINE).with(Expression.DOLLAR),
            escaped("\"").with(Expression.DOLLAR),
            escaped("'").with(Expression.DOLLAR))
        .rules(Constructs.signed('@', TokenKind.ATTRIBUTE, false))
        .lexer();
  }

  static Lexer php() {
    return Grammar.builder()
        .keywords(
            "abstract and as break case catch class clone const continue declare default do echo"
                + " else elseif enum extends final finally fn for foreach function global if"
                + " implements include include_once instanceof insteadof interface isset list match"
                + " namespace new or print private protected public readonly require require_once"
                + " return static switch throw trait try unset use var while xor yield")
        .types("array bool callable float int iterable mixed never object string void self parent")
        .constants("true false null TRUE FALSE NULL")
        .definesFunctions("function")
        .definesTypes("class interface trait enum namespace")
        .capitalTypes()
        .forms(
            line("//"),
            line("#"),
            comment("/*", "*/"),
            escaped("\"", Trait.MULTILINE).with(Expression.DOLLAR),
            escaped("'", Trait.MULTILINE),
            string("<?php", "").as(TokenKind.ATTRIBUTE),
            string("?>", "").as(TokenKind.ATTRIBUTE))
        .rules(Constructs.bracketed("#[", TokenKind.ATTRIBUTE), Constructs.variable("$"))
        .lexer();
  }

  static Lexer stan() {
    return curly()
        .keywords(
            "break continue else for functions data transformed parameters model generated"
                + " quantities if in print reject return target while lower upper offset"
                + " multiplier")
        .types(
            "array cholesky_factor_corr cholesky_factor_cov complex corr_matrix cov_matrix int"
                + " matrix ordered positive_ordered real row_vector simplex tuple unit_vector"
                + " vector void")
        .forms(line("#"))
        .operators("+-*/%=<>!&|^~?'")
        .lexer();
  }

  static Lexer protobuf() {
    return curly()
        .keywords(
            "edition enum extend extensions import max message oneof option optional package public"
                + " repeated required reserved returns rpc service stream syntax to weak")
        .types(
            "bool bytes double fixed32 fixed64 float int32 int64 map sfixed32 sfixed64 sint32"
                + " sint64 string uint32 uint64")
        .constants("true false")
        .definesTypes("message enum service")
        .definesFunctions("rpc")
        .forms(escaped("'"))
        .lexer();
  }
}
